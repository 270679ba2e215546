"""The two tables, in eighty columns, and what they demand."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from . import pairs
from .attacks import ATTACKS, Tallies
from .risk import NARROWEST, Risk
from .utility import Utility

WIDTH = 80
# The adversary may guess so many points better than the shown shares alone allow.
MOST_GAIN = 0.05
# A proof that reads hardly anything, or reads it wrongly, proves nothing.
LEAST_FACTS = 20
MOST_MISREAD = 0.05


@dataclass(frozen=True)
class Line:
    """One line of a table: what, the number found, the number demanded, whether it is kept."""

    what: str
    found: str
    demand: str = ""
    is_kept: bool = True

    def __str__(self) -> str:
        mark = "" if not self.demand else "ok" if self.is_kept else "BROKEN"
        return f"{self.what:<43.43} {self.found:>16.16} {self.demand:>11.11} {mark:>6}".rstrip()


def risk_lines(risks: list[Risk]) -> list[Line]:
    """The general attack over all populations."""
    people, calls = sum(risk.people for risk in risks), sum(risk.calls for risk in risks)
    found = [risk for risk in risks if risk.is_feasible]
    gains = np.array([risk.gains for risk in found]).reshape(-1, 2)
    guess = int(gains.mean(axis=0).argmax()) if found else 0
    gain, worst = (gains[:, guess].mean(), gains[:, guess].max()) if found else (0.0, 0.0)
    facts = sum(risk.facts for risk in risks)
    misread = sum(len(risk.misread) for risk in risks)
    share = misread / max(facts + misread, 1)
    baseline = float(np.mean([risk.baseline for risk in risks])) if risks else 0.0
    least = min((risk.facts for risk in risks), default=0)
    return [
        Line("populations, people", f"{len(risks)}, {people}"),
        Line("calls answered, refused", f"{calls}, {sum(risk.refused for risk in risks)}"),
        Line("facts read of a population, fewest", f"{least}", f">= {LEAST_FACTS}",
             least >= LEAST_FACTS),
        Line("statements misread", f"{share:.1%}", f"<= {MOST_MISREAD:.0%}", share <= MOST_MISREAD),
        Line("without any solution", f"{sum(not r.is_feasible for r in risks)}", "0",
             all(r.is_feasible for r in risks)),
        Line("guessed right by the shown shares alone", f"{baseline:.1%}"),
        Line("best guess beyond that, mean", f"{100 * gain:+.1f} points", "<= +5",
             gain <= MOST_GAIN),
        Line("  in the worst population", f"{100 * worst:+.1f} points"),
        *_secrets("public outputs alone", [risk for risk in risks if not risk.is_mixed]),
        *_secrets("internal outputs besides", [risk for risk in risks if risk.is_mixed]),
    ]


def _secrets(title: str, risks: list[Risk]) -> list[Line]:
    """What is known for sure, of people and of small cells."""
    determined = sum(risk.determined for risk in risks)
    right = sum(risk.determined_right for risk in risks)
    cells, narrow = sum(risk.cells for risk in risks), sum(risk.narrow for risk in risks)
    narrowest = min((risk.narrowest for risk in risks), default=float("inf"))
    return [
        Line(f"{title}: populations", f"{len(risks)}"),
        Line("  people determined (right)", f"{determined} ({right})", "0", determined == 0),
        Line("  in so many populations", f"{sum(risk.determined > 0 for risk in risks)}"),
        Line(f"  small cells narrower than {NARROWEST} values", f"{narrow} of {cells}", "0",
             narrow == 0),
        Line("  narrowest", f"{narrowest:.0f}"),
    ]


def attack_lines(tallies: Tallies) -> list[Line]:
    """The attacks by name: attempts, answers, right ones, and luck."""
    lines = []
    titles = {name: title for name, (title, _) in ATTACKS.items()}
    titles |= {name: attack.title for name, attack in pairs.ATTACKS.items()}
    titles[pairs.ALL_SURE] = "the guesses of these that are sure"
    for name, tally in tallies.items():
        title = titles.get(name, "columns of plausible names")
        luck = tally.luck / tally.answered if tally.answered else 0.0
        lines.append(Line(
            f"{name:<11}{title}", f"{tally.right}/{tally.answered}/{tally.attempts}",
            f"luck {luck:.0%}", not tally.breaks,
        ))
    return lines


def utility_lines(utility: Utility) -> list[Line]:
    """What the outputs are good for."""
    steps = utility.steps / max(utility.means, 1)
    return [
        Line("means shown, beyond one grid step", f"{utility.means}, {utility.far}", "0",
             utility.far == 0 and utility.means > 0),
        Line("  distance in steps, mean, most", f"{steps:.2f}, {utility.farthest:.2f}"),
        Line("  withheld for groups of 20 or more", f"{utility.withheld}"),
        Line("sizes shown, off by 5 or more", f"{utility.sizes}, {utility.sizes_off}", "0",
             utility.sizes_off == 0 and utility.sizes > 0),
        Line("groups of 20 or more, missing", f"{utility.large_groups}, {utility.missing}", "0",
             utility.missing == 0),
        Line("  kinds by --where, refused", f"{utility.refused}"),
        Line("verdicts, unlike the full data", f"{utility.verdicts}, {utility.unlike}", "0",
             utility.unlike == 0 and utility.verdicts > 0),
        Line("  unlike, p between .03 and .08", f"{utility.unsure}"),
    ]


def show(title: str, lines: list[Line], columns: str = "found") -> None:
    """Prints one table."""
    print(f"\n{title}\n{'':<43} {columns:>16} {'demanded':>11}")
    print("-" * WIDTH)
    for line in lines:
        print(line)
