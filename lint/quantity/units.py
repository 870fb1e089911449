"""Units of measure: their symbols, the names writers give them, and how they convert.

A compound unit is written with a slash ("mg/kg") and needs no entry of its own: it is its two sides.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cache


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit. `size` is in the family's base unit; `spoken` is its plural in running text, the symbol when empty."""

    symbol: str
    family: str
    size: Fraction
    spoken: str = ""
    scale: Fraction = Fraction(1)  # how many of `symbol` one mention means: a decade is ten years


def _unit(symbol: str, family: str, size: Fraction | int | str = 1, spoken: str = "") -> Unit:
    return Unit(symbol, family, Fraction(size), spoken)


# Days in a month and a year are the Julian calendar's, so that conversion is exact and invertible.
_DAY = Fraction(24 * 60)
_YEAR = _DAY * Fraction(1461, 4)

UNITS: dict[str, Unit] = {
    unit.symbol: unit
    for unit in (
        _unit("ng", "mass", "1/1000000000"),
        _unit("mcg", "mass", "1/1000000"),
        _unit("mg", "mass", "1/1000"),
        _unit("g", "mass"),
        _unit("kg", "mass", 1000),
        _unit("lb", "mass", "45359237/100000"),
        _unit("oz", "mass", "45359237/1600000"),
        _unit("mcL", "volume", "1/1000000"),
        _unit("mL", "volume", "1/1000"),
        _unit("dL", "volume", "1/10"),
        _unit("L", "volume"),
        _unit("teaspoon", "spoon", 1, "teaspoons"),
        _unit("tablespoon", "spoon", 3, "tablespoons"),
        _unit("second", "time", "1/60", "seconds"),
        _unit("minute", "time", 1, "minutes"),
        _unit("hour", "time", 60, "hours"),
        _unit("day", "time", _DAY, "days"),
        _unit("week", "time", _DAY * 7, "weeks"),
        _unit("month", "time", _YEAR / 12, "months"),
        _unit("year", "time", _YEAR, "years"),
        _unit("%", "share", "1/100"),
        _unit("fraction", "share"),
        _unit("percentage point", "percentage point", 1, "percentage points"),
        _unit("people", "people"),
        _unit("times", "times"),
        _unit("IU", "activity"),
        _unit("unit", "unit", 1, "units"),
        _unit("mol", "substance"),
        _unit("mmol", "substance", "1/1000"),
        _unit("mcmol", "substance", "1/1000000"),
        _unit("nmol", "substance", "1/1000000000"),
        _unit("mEq", "charge"),
        _unit("mm", "length", "1/1000"),
        _unit("cm", "length", "1/100"),
        _unit("km", "length", 1000),
        _unit("inch", "length", "254/10000", "inches"),
        _unit("mile", "length", "1609344/1000", "miles"),
        _unit("m2", "area"),
        _unit("mmHg", "pressure"),
        _unit("kcal", "energy"),
        _unit("bpm", "rate"),
        _unit("°C", "celsius"),
        _unit("°F", "fahrenheit"),
        _unit("tablet", "tablet", 1, "tablets"),
        _unit("capsule", "capsule", 1, "capsules"),
        _unit("pill", "pill", 1, "pills"),
        _unit("dose", "dose", 1, "doses"),
        _unit("puff", "puff", 1, "puffs"),
        _unit("drop", "drop", 1, "drops"),
        _unit("spray", "spray", 1, "sprays"),
        _unit("patch", "patch", 1, "patches"),
        _unit("injection", "injection", 1, "injections"),
        _unit("ampoule", "ampoule", 1, "ampoules"),
        _unit("USD", "dollar"),
        _unit("GBP", "pound sterling"),
        _unit("EUR", "euro"),
        _unit("JPY", "yen"),
    )
}

_ALIASES: dict[str, str] = {
    "ng": "ng nanogram nanograms",
    "mcg": "mcg mcgs ug µg μg microgram micrograms microgramme microgrammes",
    "mg": "mg mgs milligram milligrams milligramme milligrammes",
    "g": "g gm gms gram grams gramme grammes",
    "kg": "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes",
    "lb": "lb lbs pound pounds",
    "oz": "oz ounce ounces",
    "mcL": "mcl ul µl μl microliter microliters microlitre microlitres",
    "mL": "ml mls cc milliliter milliliters millilitre millilitres",
    "dL": "dl deciliter deciliters decilitre decilitres",
    "L": "l liter liters litre litres",
    "teaspoon": "teaspoon teaspoons tsp teaspoonful teaspoonfuls",
    "tablespoon": "tablespoon tablespoons tbsp tablespoonful tablespoonfuls",
    "second": "seconds sec secs",
    "minute": "minute minutes min mins",
    "hour": "hour hours h hr hrs",
    "day": "day days night nights",
    "week": "week weeks wk wks",
    "month": "month months mo mos mth mths",
    "year": "year years yr yrs",
    "%": "% percent pct per\xa0cent",
    "percentage point": "percentage\xa0point percentage\xa0points",
    "IU": "iu ius international\xa0unit international\xa0units",
    "unit": "unit units",
    "mol": "mol mole moles",
    "mmol": "mmol millimole millimoles",
    "mcmol": "mcmol umol µmol μmol micromole micromoles",
    "nmol": "nmol",
    "mEq": "meq milliequivalents",
    "mm": "mm millimeter millimeters millimetre millimetres",
    "cm": "cm centimeter centimeters centimetre centimetres",
    "km": "km kilometer kilometers kilometre kilometres",
    "inch": "inch inches",
    "mile": "mile miles",
    "m2": "m2 m² square\xa0meter square\xa0meters square\xa0metre square\xa0metres",
    "mmHg": "mmhg mm\xa0hg",
    "kcal": "kcal kcals calorie calories kilocalories",
    "bpm": "bpm beats\xa0per\xa0minute beats\xa0a\xa0minute",
    "°C": "°c degrees\xa0celsius degrees\xa0c",
    "°F": "°f degrees\xa0fahrenheit degrees\xa0f",
    "tablet": "tablet tablets tab tabs",
    "capsule": "capsule capsules cap caps",
    "pill": "pill pills",
    "dose": "dose doses",
    "puff": "puff puffs inhalation inhalations",
    "drop": "drop drops",
    "spray": "spray sprays",
    "patch": "patch patches",
    "injection": "injection injections",
    "ampoule": "ampoule ampoules ampule ampules",
    "USD": "usd $ dollar dollars us\xa0dollars",
    "GBP": "gbp £ pounds\xa0sterling",
    "EUR": "eur € euro euros",
    "JPY": "jpy ¥ yen",
    "fraction": "",
    "people": (
        "people persons person folk folks soul souls americans britons canadians australians europeans "
        "patient patients participant participants volunteer volunteers subject subjects "
        "woman women lady ladies man men gentleman gentlemen adult adults child children kid kids "
        "individual individuals respondent respondents "
        "inpatient inpatients outpatient outpatients adolescent adolescents teenager teenagers teen teens girl girls "
        "boy boys infant infants baby babies newborn newborns veteran veterans smoker smokers mother mothers "
        "sufferer sufferers recipient recipients enrollee enrollees user users taker takers pupil pupils student "
        "students doctor doctors physician physicians clinician clinicians nurse nurses neurologist neurologists "
        "pharmacist pharmacists specialist specialists expert experts researcher researchers scientist scientists "
        "author authors caregiver caregivers carer carers reader readers customer customers client clients "
        "resident residents worker workers athlete athletes twin twins trainee trainees intern interns "
        "surgeon surgeons "
        "psychiatrist psychiatrists dentist dentists therapist therapists midwife midwives musician musicians "
        "singer singers performer performers player players dancer dancers actor actors teacher teachers "
        "soldier soldiers firefighter firefighters pilot pilots driver drivers runner runners swimmer swimmers "
        "cyclist cyclists undergraduate undergraduates graduate graduates applicant applicants candidate candidates "
        "employee employees farmer farmers retiree retirees pensioner pensioners donor donors survivor survivors "
        "centenarian centenarians toddler toddlers schoolchild schoolchildren colleague colleagues "
        "traveler travelers traveller travellers climber climbers hiker hikers trekker trekkers tourist tourists"
    ),
}

# Names of a unit by their words; most are one word.
NAMES: dict[tuple[str, ...], Unit] = {
    tuple(name.split("\xa0")): UNITS[symbol] for symbol, names in _ALIASES.items() for name in names.split(" ") if name
}
for _names, _symbol, _scale in (
    ("decade decades", "year", 10),
    ("century centuries", "year", 100),
    ("fortnight fortnights", "day", 14),
):
    for _name in _names.split():
        _plain = UNITS[_symbol]
        NAMES[(_name,)] = Unit(_symbol, _plain.family, _plain.size, _plain.spoken, Fraction(_scale))

# Symbols whose capitals mean something else: 5G is a network, 3D a picture, 10 H no hours.
LOWER_CASE_ONLY = frozenset({"g", "h", "min", "mo", "cap", "caps", "sec"})

CURRENCIES: dict[str, str] = {"$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY"}

# What a medicine is taken in: only such an amount can be "daily" over a distance, and multiplied by a frequency.
FORMS = frozenset({"tablet", "capsule", "pill", "dose", "puff", "drop", "spray", "patch", "injection", "ampoule"})
DOSE_FAMILIES = FORMS | {"mass", "volume", "activity", "unit", "spoon", "substance", "charge"}

# What may stand under the line of a compound unit.
DENOMINATORS = frozenset({"kg", "lb", "g", "mg", "mL", "dL", "L", "mcL", "m2"})


def _sides(unit: str) -> list[Unit]:
    sides = [UNITS[side] for side in unit.split("/") if side in UNITS]
    if not sides or len(sides) != unit.count("/") + 1:
        message = f'unknown unit "{unit}": write a symbol such as mg, mL, mg/kg, people, month, %'
        raise ValueError(message)
    return sides


@cache
def family(unit: str) -> str:
    """What a unit measures: "mass", "volume", "time", "people", "share", "mass/mass" for mg/kg, ….

    Two units convert into each other when their families are equal. Raises ValueError for a unit that is not known.
    """
    return "/".join(side.family for side in _sides(unit))


@cache
def size(unit: str) -> Fraction:
    """The size of a unit in the base unit of its family. Raises ValueError for a unit that is not known."""
    first, *rest = _sides(unit)
    value = first.size
    for side in rest:
        value /= side.size
    return value
