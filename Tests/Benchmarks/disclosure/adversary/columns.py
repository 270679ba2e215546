"""Columns that tell something of people, by names that real files have, and columns that do not."""

from __future__ import annotations

import os

from .attacks import Tally
from .ecosystem import MISSING, PEOPLE, Actor, Ecosystem
from .program import Program, number

SENSITIVE = [
    # Gender, sexuality, family.
    "m/v", "M/V/X", "m-v", "geslacht", "gender", "sekse", "genderidentiteit", "geaardheid",
    "seksuele voorkeur", "lgbtqi", "voornaamwoorden", "aanspreking", "pronouns", "orientation",
    "burgerlijke staat", "gezinssituatie", "alleenstaand", "alleenstaande ouder", "kinderen",
    "gehuwd", "weduwe", "zwanger", "mantelzorger",
    # Origin, language, papers.
    "herkomst", "origin", "afkomst", "etnie", "etniciteit", "ethnicity", "nationaliteit",
    "geboorteland", "roots", "migratieachtergrond", "nieuwkomer", "vluchteling", "asielzoeker",
    "statuut", "verblijfsstatuut", "mensen zonder papieren", "anderstalig", "taal", "thuistaal",
    "moedertaal", "taalniveau", "Nederlandstalig", "huidskleur", "kleur", "minderheid",
    "generatie", "autochtoon", "allochtoon", "Roma", "inburgeraar", "land", "cultuur",
    # Belief and conviction.
    "religie", "geloof", "godsdienst", "levensbeschouwing", "hoofddoek", "moslim", "kerk",
    "partij", "politieke kleur", "stemgedrag", "vakbond", "lid van partij", "overtuiging",
    # Health.
    "handicap", "functiebeperking", "beperking", "gezondheid", "gezondheidstoestand", "ziek",
    "chronisch ziek", "psychisch", "diagnose", "rolstoel", "verslaving", "medicatie", "allergie",
    "doof", "blind", "zorgnood", "autisme", "dieet", "toegankelijkheid",
    # Class, work, housing.
    "klasse", "sociale klasse", "opleiding", "opleidingsniveau", "diploma", "laaggeschoold",
    "kortgeschoold", "inkomen", "loon", "armoede", "mensen in armoede", "kansarm", "kansarmoede",
    "kwetsbaar", "kwetsbare positie", "kwetsbare groep", "doelgroep", "werkloos", "werksituatie",
    "arbeidssituatie", "beroep", "leefloon", "OMNIO", "verhoogde tegemoetkoming", "UiTPAS",
    "kansentarief", "sociaal tarief", "dakloos", "woonsituatie", "huurder", "schulden",
    "vrijwilligersvergoeding", "gedetineerd", "strafblad",
    # Age.
    "leeftijd", "leeftijdsgroep", "leeftijdscategorie", "geboortejaar", "geboortedatum", "jongere",
    "senior", "65+", "generation", "age group",
]
HARMLESS = ["municipality", "gemeente", "postcode", "region", "regio", "provincie", "sector"]
FEW, MANY, REST = "few", "many", "rest"


def _filled(ecosystem: Ecosystem, names: list[str], folder: str) -> Ecosystem:
    """The ecosystem with one more column a name: three people are `few`."""
    places = {person["id"]: place for place, person in enumerate(ecosystem.people)}

    def change(actor: Actor) -> Actor:
        place = places.get(actor["id"], -1)
        value = MISSING
        if actor["kind"] in PEOPLE and place % 20 != 19:
            value = FEW if place in (3, 11, 23) else MANY if place % 3 else REST
        return {key: actor[key] for key in ("id", "name", "kind")} | dict.fromkeys(names, value)

    return ecosystem.changed(change, folder)


def l5_columns(program: Program, ecosystem: Ecosystem) -> tuple[Tally, list[str], list[str]]:
    """Which columns of plausible names pass unguarded, and which harmless ones are held back.

    Each name is tried in a file of its own, in three commands: a list of actors, a picture, and
    groups of three people.
    """
    tally, open_names, held = Tally(), [], []
    folder = ecosystem.folder + "-column"
    for name in SENSITIVE:
        one = _filled(ecosystem, [name], folder)
        leaks = [test(program, one, name) for test in (_listed, _drawn, _described, _compared)]
        for leak in leaks:
            tally.note(True if leak else None, True, 0.0, not leak)
        if any(leaks):
            open_names.append(name)
    for name in HARMLESS:
        one = _filled(ecosystem, [name], folder)
        if not _listed(program, one, name):
            held.append(name)
    return tally, open_names, held


def _listed(program: Program, ecosystem: Ecosystem, name: str) -> bool:
    answer = program.run("centrality", ecosystem.folder, "--columns", name)
    return any(row.get(name) == FEW or FEW in row.values() for row in answer.rows)


def _drawn(program: Program, ecosystem: Ecosystem, name: str) -> bool:
    path = os.path.join(ecosystem.folder, "drawn.dot")
    arguments = ("draw", ecosystem.folder, "--color", name, "--quiet", "--force", "-o", path)
    if not program.call(arguments).is_given or not os.path.exists(path):
        return False
    with open(path, encoding="utf-8") as stream:
        text = stream.read()
    os.remove(path)
    return f">{FEW}" in text or f'"{FEW}' in text or f" {FEW} " in text or f" {FEW}," in text


def _described(program: Program, ecosystem: Ecosystem, name: str) -> bool:
    answer = program.run("describe", ecosystem.folder, "--measure", "density", "--by", name)
    return any(f":{FEW}" in str(row.get("measure")) for row in answer.rows)


def _compared(program: Program, ecosystem: Ecosystem, name: str) -> bool:
    answer = program.run("equity", ecosystem.folder, "--by", name, "--measure", "degree")
    return any(row.get("group") == FEW and number(row.get("actors")) for row in answer.rows)
