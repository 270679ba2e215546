#!/usr/bin/env python3
"""How far many allowed outputs of one dataset, solved together, tell the guarded value of each person.

    python3 Tests/Benchmarks/disclosure/reconstruction.py --program .build/release/weefsel

Every mean that `equity` prints for a group is an equation: the scores of its members, which `centrality` tells
anybody, add up to the mean times their number, give or take what rounding leaves (Dinur and Nissim,
"Revealing information while preserving privacy", PODS 2003). Another role, function or day of ties gives other
scores of the same people, and so another equation. The reader knows all but the guarded column, and solves
them by least squares.

The ties of the populations have nothing to do with the guarded value, so that whatever is found comes from the
rounding. Printed are, for so many answers, the people guessed right by the shares alone, by the answers, and
the tenth of them of whom the reader is surest. It exits with 1 where twenty answers tell more than five
points beyond the shares.
"""

import argparse
import csv
import io
import pathlib
import random
import subprocess
import sys
import tempfile

import numpy as np

MEASURES = ["degree", "strength", "harmonic"]
ROLES = ["connecting", "critical", "laboratory"]
FUNCTIONS = ["culture", "learning", "community"]
DAYS = [f"20{year}-{month:02d}-02" for year in range(12, 24) for month in (1, 4, 7, 10)]
LOOKS = [5, 20, 80, 200]


def write(folder: pathlib.Path, seed: int, people: int) -> dict[str, bool]:
    """Writes a population, and gives the value of each person."""
    chance = random.Random(f"reconstruction {seed}")
    associations = [f"a{place}" for place in range(max(6, people // 10))]
    value = {f"p{place:03d}": chance.random() < 0.4 for place in range(people)}

    def tie(source: str, target: str) -> list[object]:
        day = f"20{chance.randint(10, 23)}-{chance.randint(1, 9):02d}-01"
        return [source, target, chance.randint(1, 5), chance.choice(ROLES), chance.choice(FUNCTIONS), day]

    rows = [tie("g", association) for association in associations]
    for person in value:
        rows += [tie(person, own) for own in chance.sample(associations, chance.choice([1, 1, 2]))]
    pairs = {tuple(sorted(chance.sample(sorted(value), 2))) for _ in range(people)}
    rows += [tie(first, second) for first, second in sorted(pairs)]
    actors = [["g", "government", ""]] + [[name, "member association", ""] for name in associations]
    actors += [[person, "individual", "v" if value[person] else "m"] for person in value]
    for name, header, cells in [
        ("actors.csv", ["id", "kind", "gender"], actors),
        ("ties.csv", ["source", "target", "weight", "role", "function", "since"], rows),
    ]:
        with open(folder / name, "w", newline="") as file:
            csv.writer(file).writerows([header, *cells])
    return value


def looks(seed: int) -> list[list[str]]:
    """The options that choose ties, in the order in which they are asked."""
    single = [[]] + [["--role", role] for role in ROLES] + [["--function", name] for name in FUNCTIONS]
    single += [["--on", day] for day in DAYS]
    several = [one + other for one in single[1:7] for other in single[7:]]
    several += [one + other for one in single[1:4] for other in single[4:7]]
    chance = random.Random(seed)
    chance.shuffle(single)
    chance.shuffle(several)
    return (single + several)[: max(LOOKS)]


def rows(program: str, *words: str) -> list[dict[str, str]]:
    done = subprocess.run([program, *words, "--format", "csv", "--quiet"], capture_output=True, text=True)
    return list(csv.DictReader(io.StringIO(done.stdout))) if done.returncode == 0 else []


def equations(program: str, folder: str, people: list[str], seed: int, audience: str):
    """What each answer says: the group, everybody's scores, the mean and its step; and the sizes."""
    sizes: dict[str, float] = {}
    answers = []
    for options in looks(seed):
        answer = []
        scores = {row["id"]: row for row in rows(program, "centrality", folder, "--measure", ",".join(MEASURES), *options)}
        told = rows(
            program, "equity", folder, "--by", "gender", "--measure", ",".join(MEASURES), "--audience", audience, *options,
        )
        for row in told:
            if row["group"] not in ("m", "v") or not scores:
                continue
            if row["actors"]:
                sizes[row["group"]] = float(row["actors"])
            if row["mean"] and row["step"]:
                own = np.array([float(scores[person][row["measure"]] or "nan") for person in people])
                if np.isfinite(own).all():
                    answer.append((row["group"], own, float(row["mean"]), float(row["step"])))
        answers.append(answer)
    return answers, sizes


def solve(answers, sizes: dict[str, float], people: int) -> np.ndarray:
    """How likely each person is of the group v, by least squares around its share."""
    share = sizes["v"] / sum(sizes.values())
    spread = share * (1 - share)
    matrix = np.eye(people) / spread + np.ones((people, people)) / 9
    right = np.full(people, share / spread + share * people / 9)
    for answer in answers:
        for group, scores, mean, step in answer:
            apart = scores - mean
            error = max(sizes[group] * step * 0.45, 0.5)
            matrix += np.outer(apart, apart) / error**2
            if group == "m":
                right += apart * apart.sum() / error**2
    return np.linalg.solve(matrix, right)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", required=True)
    parser.add_argument("--populations", type=int, default=4)
    parser.add_argument("--people", type=int, nargs="+", default=[60, 150])
    parser.add_argument("--audience", default="public")
    given = parser.parse_args()
    found: dict[int, list[tuple[float, ...]]] = {look: [] for look in LOOKS}
    for people in given.people:
        for seed in range(given.populations):
            with tempfile.TemporaryDirectory() as folder:
                value = write(pathlib.Path(folder), seed, people)
                truth = np.array(list(value.values()))
                answers, sizes = equations(given.program, folder, list(value), seed, given.audience)
            if len(sizes) < 2:
                continue
            for look in LOOKS:
                likely = solve(answers[:look], sizes, people)
                right = (likely > 0.5) == truth
                surest = np.argsort(-np.abs(likely - 0.5))[: people // 10]
                found[look].append((max(truth.mean(), 1 - truth.mean()), right.mean(), right[surest].mean()))
    print("answers  by shares  right  of the surest tenth   populations")
    is_broken = False
    for look, all_found in found.items():
        shares, right, surest = np.mean(all_found, 0)
        is_broken |= look == 20 and right - shares > 0.05
        print(f"{look:7}  {shares:9.2f}  {right:5.2f}  {surest:21.2f}   {len(all_found):11}")
    return int(is_broken)


if __name__ == "__main__":
    sys.exit(main())
