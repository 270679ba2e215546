"""Reference values for the tests of equity, computed with NumPy and SciPy.

    python3 Tests/References/equity.py > Tests/References/equity.json

Inequality, percentiles and adjusted p-values by library functions where there are any; additive fits by
numpy.linalg.lstsq on dummy variables, one row per actor; exact permutation distributions by listing
every arrangement.
"""
import itertools
import json

import networkx as nx
import numpy as np
import scipy
import scipy.stats


def gini(x):
    x = np.sort(np.asarray(x, float))
    n = len(x)
    return float(np.abs(x[:, None] - x[None, :]).sum() / (2 * n * n * x.mean()))


def theil(x):
    x = np.asarray(x, float)
    r = x / x.mean()
    return float(np.where(r > 0, r * np.log(np.where(r > 0, r, 1)), 0).mean())


def theil_parts(x, g):
    x, g = np.asarray(x, float), np.asarray(g)
    within = between = 0.0
    for k in sorted(set(g)):
        y = x[g == k]
        s = y.sum() / x.sum()
        if s > 0:
            within += s * theil(y)
            between += s * np.log(y.mean() / x.mean())
    return {"total": theil(x), "within": float(within), "between": float(between)}


def additive_effects(y, a, b):
    """The mean of every cell less the fit of y by one number per value of a and of b."""
    y, a, b = np.asarray(y, float), np.asarray(a), np.asarray(b)
    columns = [np.ones(len(y))]
    columns += [(a == k).astype(float) for k in sorted(set(a))]
    columns += [(b == k).astype(float) for k in sorted(set(b))]
    X = np.column_stack(columns)
    fitted = X @ np.linalg.lstsq(X, y, rcond=None)[0]
    residual = y - fitted
    return residual, {
        f"{i},{j}": float(residual[(a == i) & (b == j)].mean())
        for i in sorted(set(a)) for j in sorted(set(b)) if ((a == i) & (b == j)).any()
    }


def exact_p(observed, statistics):
    """Twice the smaller tail, at most 1; statistics that equal the observed one count in both."""
    s = np.asarray(statistics)
    e = 1e-10 * np.abs(s).max()
    return float(min(1, 2 * min((s <= observed + e).mean(), (s >= observed - e).mean())))


def exact_persons(y, g):
    """Every way to choose who is in group 1, each person alone."""
    y, g = np.asarray(y, float), np.asarray(g)
    n, k = len(y), int(g.sum())
    statistics = [y[list(c)].mean() - y.mean() for c in itertools.combinations(range(n), k)]
    return exact_p(y[g == 1].mean() - y.mean(), statistics)


def exact_blocks(y, g):
    """Every order of the blocks of values, and every order within each block; labels stay."""
    y = [list(map(float, b)) for b in y]
    labels = np.concatenate(g)
    all_y = np.concatenate(y)
    orders = [list(itertools.permutations(range(len(b)))) for b in y]
    statistics = []
    for order in itertools.permutations(range(len(y))):
        for inner in itertools.product(*orders):
            moved = np.concatenate([[y[b][i] for i in inner[b]] for b in order])
            statistics.append(moved[labels == 1].mean() - moved.mean())
    return exact_p(all_y[labels == 1].mean() - all_y.mean(), statistics)


def arrangements(items, sizes):
    """Every way to part items into cells of these sizes, order within a cell apart."""
    if len(sizes) == 1:
        yield [items]
        return
    for chosen in itertools.combinations(range(len(items)), sizes[0]):
        rest = [x for i, x in enumerate(items) if i not in chosen]
        for others in arrangements(rest, sizes[1:]):
            yield [[items[i] for i in chosen]] + others


def exact_crossing(y, a, b, cell):
    """Freedman and Lane with every arrangement of the residuals over the cells, each person alone."""
    y, a, b = np.asarray(y, float), np.asarray(a), np.asarray(b)
    residual, effects = additive_effects(y, a, b)
    X = np.column_stack(
        [np.ones(len(y))] + [(a == k).astype(float) for k in sorted(set(a))]
        + [(b == k).astype(float) for k in sorted(set(b))]
    )
    inside = (a == cell[0]) & (b == cell[1])
    weights = (inside / inside.sum()) @ (np.eye(len(y)) - X @ np.linalg.pinv(X))
    cells = sorted(set(zip(a.tolist(), b.tolist())))
    rows = [np.flatnonzero((a == i) & (b == j)) for i, j in cells]
    statistics = [
        sum(weights[r[0]] * sum(part) for r, part in zip(rows, parts))
        for parts in arrangements(residual.tolist(), [len(r) for r in rows])
    ]
    return exact_p(effects[f"{cell[0]},{cell[1]}"], statistics)


rng = np.random.default_rng(20261122)
a = rng.integers(0, 2, 60)
b = rng.integers(0, 3, 60)
y = np.round(rng.normal(5 + a - 2 * b + 3 * ((a == 1) & (b == 2)), 1), 3)

karate = nx.karate_club_graph()
degrees = [d for _, d in karate.degree()]
clubs = [0 if karate.nodes[v]["club"] == "Mr. Hi" else 1 for v in karate]
p_values = [0.001, 0.2, 0.03, 0.03, 0.9, 0.012, 0.5, 0.0004]
small = dict(y=[3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8], g=[1, 1, 1, 0, 0, 0, 1, 0, 0, 1, 0, 0])
blocks = dict(
    y=[[1, 2], [2, 3], [5, 4], [3, 6], [6, 6], [9, 7]],
    g=[[1, 1], [1, 0], [0, 1], [1, 0], [0, 1], [0, 0]],
)
cross = dict(
    y=[1, 2, 4, 3, 2, 3, 7, 6, 9, 5, 8],
    a=[0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1],
    b=[0, 0, 1, 1, 0, 0, 1, 1, 1, 1, 1],
)

print(json.dumps({
    "versions": {"numpy": np.__version__, "scipy": scipy.__version__, "networkx": nx.__version__},
    "karate": {"degrees": degrees, "clubs": clubs, "gini": gini(degrees), **theil_parts(degrees, clubs)},
    "quantiles": {str(q): float(np.quantile(degrees, q)) for q in (0.1, 0.5, 0.9)},
    "pValues": p_values,
    "adjusted": scipy.stats.false_discovery_control(p_values, method="bh").tolist(),
    "additive": {
        "y": y.tolist(), "a": a.tolist(), "b": b.tolist(), "effects": additive_effects(y, a, b)[1],
    },
    "persons": {**small, "p": exact_persons(**small)},
    "blocks": {**blocks, "p": exact_blocks(**blocks)},
    "crossing": {**cross, "p": exact_crossing(**cross, cell=(1, 1))},
    "binomial": {
        str(k): float(min(1, 2 * min(scipy.stats.binom.cdf(k, 40, 0.3),
                                     scipy.stats.binom.sf(k - 1, 40, 0.3))))
        for k in (0, 5, 12, 20)
    },
}, indent=1))
