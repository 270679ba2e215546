"""Linear and integer programs over what people may have answered."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, linprog, milp
from scipy.sparse import coo_matrix, csr_matrix, vstack

# Two values of one number that differ by less are the same.
TOLERANCE = 1e-5
# What is more than this cannot be nothing, whatever the tolerances of the solver.
NOTHING = 0.02
# So many variables are looked at one by one.
MOST_CHECKED = 25


@dataclass(frozen=True)
class Term:
    """The sum over people of a weight times whether their value is one of some values."""

    weights: np.ndarray
    values: np.ndarray


@dataclass(frozen=True)
class PairTerm:
    """The sum over ties between people of a weight times whether both ends say the same.

    With `together`, whether both ends say any of the values, the same or not.
    """

    pairs: np.ndarray
    weights: np.ndarray
    values: np.ndarray
    together: bool = False


@dataclass(frozen=True)
class Fact:
    """A sum that lies between two bounds.

    Where it is not known how finely numbers are rounded, `level` counts the possible grids.
    """

    source: str
    low: float
    high: float
    terms: tuple[Term, ...] = ()
    pairs: tuple[PairTerm, ...] = ()
    level: int = 0

    def value(self, answers: np.ndarray) -> float:
        """The sum for given answers: a row a person, a column a value."""
        total = sum(float(term.weights @ answers @ term.values) for term in self.terms)
        for pair in self.pairs:
            one, other = answers[pair.pairs[:, 0]], answers[pair.pairs[:, 1]]
            if pair.together:
                both = (one @ pair.values) * (other @ pair.values)
            else:
                both = (one * other) @ pair.values
            total += float(pair.weights @ both)
        return total

    @property
    def bounds(self) -> tuple[float, float]:
        """The bounds, a little wider than they are, since sums of floating-point numbers differ."""
        finite = [abs(bound) for bound in (self.low, self.high) if np.isfinite(bound)]
        slack = TOLERANCE * max(1.0, *finite)
        return self.low - slack, self.high + slack

    def holds(self, answers: np.ndarray) -> bool:
        low, high = self.bounds
        return low <= self.value(answers) <= high


@dataclass
class Programs:
    """All answers that agree with some facts, and what they have in common."""

    people: int
    values: int
    facts: list[Fact]
    seconds: float = 3.0
    _products: dict[tuple, int] = field(default_factory=dict)
    _links: list[tuple] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.size = self.people * self.values
        rows = [self._row(fact) for fact in self.facts]
        self.columns = self.size + len(self._products)
        self.matrix, self.low, self.high = self._assemble(rows)
        finite_high, finite_low = np.isfinite(self.high), np.isfinite(self.low)
        self.upper = vstack([self.matrix[finite_high], -self.matrix[finite_low]]).tocsr()
        self.limits = np.concatenate([self.high[finite_high], -self.low[finite_low]])
        self.one_value = csr_matrix(
            (np.ones(self.size), (np.arange(self.size) // self.values, np.arange(self.size))),
            (self.people, self.columns),
        )

    def _row(self, fact: Fact) -> dict[int, float]:
        """The coefficients of a fact; products get columns of their own."""
        row: dict[int, float] = {}
        for term in fact.terms:
            for person, value in zip(*np.nonzero(np.outer(term.weights, term.values))):
                column = int(person) * self.values + int(value)
                row[column] = row.get(column, 0) + term.weights[person] * term.values[value]
        for pair in fact.pairs:
            for (one, other), weight in zip(pair.pairs, pair.weights):
                for mask in self._masks(pair):
                    column = self._product(int(one), int(other), mask)
                    row[column] = row.get(column, 0) + float(weight)
        return row

    @staticmethod
    def _masks(pair: PairTerm) -> list[tuple[int, ...]]:
        values = [int(value) for value in np.nonzero(pair.values)[0]]
        return [tuple(values)] if pair.together else [(value,) for value in values]

    def _product(self, one: int, other: int, mask: tuple[int, ...]) -> int:
        """The column of a product of two sums of variables, with the inequalities that bound it."""
        key = (one, other, mask)
        if key not in self._products:
            self._products[key] = self.size + len(self._products)
            self._links.append((self._products[key], one, other, mask))
        return self._products[key]

    def _assemble(self, rows: list[dict[int, float]]) -> tuple[csr_matrix, np.ndarray, np.ndarray]:
        low = [fact.bounds[0] for fact in self.facts]
        high = [fact.bounds[1] for fact in self.facts]
        for product, one, other, mask in self._links:
            ends = [[person * self.values + value for value in mask] for person in (one, other)]
            for end in ends:
                rows.append({product: 1.0, **{column: -1.0 for column in end}})
                low.append(-np.inf), high.append(0.0)
            rows.append({product: -1.0, **{column: 1.0 for end in ends for column in end}})
            low.append(-np.inf), high.append(1.0)
        entries = [(r, c, v) for r, row in enumerate(rows) for c, v in row.items()]
        places = np.array(entries).reshape(-1, 3)
        at = places[:, :2].astype(int).T
        matrix = coo_matrix((places[:, 2], (at[0], at[1])), (len(rows), self.columns))
        return matrix.tocsr(), np.array(low, float), np.array(high, float)

    def relaxed(self, objective: np.ndarray) -> np.ndarray | None:
        """The answers that make an objective least, parts of a person allowed."""
        found = linprog(
            self._padded(objective), self.upper if self.upper.shape[0] else None,
            self.limits if self.upper.shape[0] else None,
            self.one_value, np.ones(self.people), bounds=(0, 1), method="highs",
        )
        return found.x[: self.size] if found.status == 0 else None

    def whole(self, objective: np.ndarray) -> tuple[np.ndarray | None, float | None]:
        """The answers that make an objective least, with the proven bound of it."""
        constraints = [LinearConstraint(self.one_value, 1, 1)]
        if self.matrix.shape[0]:
            constraints.append(LinearConstraint(self.matrix, self.low, self.high))
        integer = np.zeros(self.columns)
        integer[: self.size] = 1
        found = milp(
            self._padded(objective), integrality=integer, bounds=Bounds(0, 1),
            constraints=constraints, options={"time_limit": self.seconds},
        )
        answers = None if found.x is None else np.round(found.x[: self.size])
        return answers, found.mip_dual_bound

    def _padded(self, objective: np.ndarray) -> np.ndarray:
        return np.concatenate([objective, np.zeros(self.columns - self.size)])

    def samples(self, count: int, random: np.random.Generator) -> np.ndarray:
        """Corners of the relaxed program in random directions."""
        found = (self.relaxed(random.normal(size=self.size)) for _ in range(count))
        return np.array([sample for sample in found if sample is not None])

    def determined(self, samples: np.ndarray) -> np.ndarray:
        """The variables that are 1 in all whole answers that agree with the facts.

        One that cannot be 0 even where parts of a person are allowed must be 1. All that are still
        in question are pushed down together, until none gives way; then the rest one by one.
        """
        asked = samples.min(axis=0) > NOTHING
        while asked.any():
            answers = self.relaxed(asked.astype(float))
            if answers is None:
                return np.zeros_like(asked)
            stays = asked & (answers > NOTHING)
            if stays.sum() == asked.sum():
                break
            asked = stays
        asked[np.nonzero(asked)[0][MOST_CHECKED:]] = False
        for variable in np.nonzero(asked)[0]:
            answers = self.relaxed(np.eye(1, self.size, variable)[0])
            if answers is not None:
                asked &= answers > NOTHING
        return asked

    def determined_whole(self, seed: int) -> np.ndarray:
        """As `determined`, of whole people: all that two answers share are pushed down together."""
        found = [
            self.whole(np.random.default_rng([seed, place]).normal(size=self.size))[0]
            for place in range(2)
        ]
        nobody = np.zeros(self.size, dtype=bool)
        if any(answers is None for answers in found):
            return nobody
        asked = np.min(found, axis=0) > 0.5
        while asked.any():
            answers, bound = self.whole(asked.astype(float))
            if answers is None or bound is None:
                return nobody
            if bound > asked.sum() - 0.5:
                return asked
            stays = asked & (answers > 0.5)
            if stays.sum() == asked.sum():
                return nobody
            asked = stays
        return asked

    def interval(self, cell: np.ndarray, whole: bool = False) -> tuple[float, float] | None:
        """The least and the largest size of a cell (0 and 1 a variable)."""
        bounds = []
        for sign in (1, -1):
            if whole:
                _, bound = self.whole(sign * cell)
            else:
                answers = self.relaxed(sign * cell)
                bound = None if answers is None else float(sign * cell @ answers)
            if bound is None:
                return None
            bounds.append(sign * bound)
        return np.ceil(bounds[0] - 1e-5), np.floor(bounds[1] + 1e-5)


def best_guess(prior: np.ndarray, facts: list[Fact]) -> np.ndarray:
    """What people most probably answered, by the best linear prediction from facts.

    The prior probabilities (a row a person) are moved towards the middle of every fact, as far as
    the fact is sure: the mean of a normal distribution with the same mean and covariance.
    """
    linear = [fact for fact in facts if not fact.pairs and np.isfinite([fact.low, fact.high]).all()]
    if not linear:
        return prior
    people, values = prior.shape
    rows = np.zeros((len(linear), people, values))
    for place, fact in enumerate(linear):
        for term in fact.terms:
            rows[place] += np.outer(term.weights, term.values)
    middle = np.array([(fact.low + fact.high) / 2 for fact in linear])
    noise = np.array([((fact.high - fact.low) ** 2) / 12 + 1e-4 for fact in linear])
    weighted = rows * prior
    spread = weighted - prior * weighted.sum(axis=2, keepdims=True)
    flat, spread = rows.reshape(len(linear), -1), spread.reshape(len(linear), -1)
    gap = middle - flat @ prior.ravel()
    gain = np.linalg.solve(flat @ spread.T + np.diag(noise), gap)
    return prior + (spread.T @ gain).reshape(people, values)
