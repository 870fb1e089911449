"""Words of numbers, comparison and frequency. Tables only; the grammar is in the modules beside it."""

# ruff: noqa: SIM905 - word lists are easier to read and to add to as running text

from __future__ import annotations

from fractions import Fraction
from itertools import permutations

from lint.model.quantity import Comparator

# --- numbers ------------------------------------------------------------------------------------------------------

SMALL: dict[str, int] = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
TENS: dict[str, int] = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
SCALES: dict[str, int] = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "dozen": 12}
VAGUE = frozenset({"few", "several", "many", "couple", "of"})  # before a scale: "a few hundred", "a couple of dozen"

_PARTS: dict[str, int] = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
    "thousandth": 1000,
}  # fmt: skip
PARTS: dict[str, Fraction] = {word: Fraction(1, value) for word, value in _PARTS.items()}
MANY_PARTS: dict[str, Fraction] = {("halves" if word == "half" else f"{word}s"): value for word, value in PARTS.items()}
ORDINALS = frozenset(PARTS) | {"first", "second"}

GLYPHS: dict[str, Fraction] = {
    "½": Fraction(1, 2), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3), "¼": Fraction(1, 4), "¾": Fraction(3, 4),
    "⅕": Fraction(1, 5), "⅖": Fraction(2, 5), "⅗": Fraction(3, 5), "⅘": Fraction(4, 5), "⅙": Fraction(1, 6),
    "⅚": Fraction(5, 6), "⅐": Fraction(1, 7), "⅛": Fraction(1, 8), "⅜": Fraction(3, 8), "⅝": Fraction(5, 8),
    "⅞": Fraction(7, 8), "⅑": Fraction(1, 9), "⅒": Fraction(1, 10),
}  # fmt: skip

# After "a third": words that show it is a share, not "a third study".
AFTER_SHARE = frozenset(
    "of the that this these those its their his her my your our as less fewer more lower higher smaller larger to or "
    "and in who what is are was were do did does have has had at by on with for from said say reported improved "
    "stopped got than part".split()
)
# Before "half": no share but a side ("the first half") or a manner ("cut in half").
BEFORE_NO_SHARE = frozenset("in neither either first second other latter better last top bottom upper lower".split())
# Before "one": a pronoun ("this one"), not a number.
BEFORE_PRONOUN = frozenset("no any this that which each every another such".split())

# Before a hyphen and a number: words that leave it a number ("three-to-5", "twenty-1").
JOINS_CODE = frozenset({*SMALL, *TENS, *SCALES, "to", "or", "and", "of", "in", "per", "a", "up"})

# Words before a number that make it a name: "Part 2", "week 12", "grade 2".
LABELS = frozenset(
    "section sections figure figures fig table tables part parts chapter chapters step steps phase phases grade grades "
    "stage stages type types level levels volume vol issue page pages pp box appendix question questions study studies "
    "trial trials group groups arm arms cohort cohorts day days week weeks month months year years case cases patient "
    "participant subject visit visits tier category class schedule article item items room line note number no nos "
    "rule version v level nhs call dial phone tel ext reference ref refs".split()
)
BEFORE_PERIOD = frozenset("a an per each every one this last next that".split())
# Before a number that could be a calendar year and stands before people: "in 2010 women …".
BEFORE_YEAR = frozenset(
    "in since by during until till a the this from to between and after before early late mid year january february "
    "march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct "
    "nov dec".split()
)

# --- comparison ---------------------------------------------------------------------------------------------------


def _phrases(table: dict[Comparator, str]) -> dict[tuple[str, ...], Comparator]:
    return {tuple(phrase.split()): sign for sign, phrases in table.items() for phrase in phrases.split(",")}


BEFORE: dict[tuple[str, ...], Comparator] = _phrases(
    {
        Comparator.LESS: "less than,under,below,fewer than,lower than,smaller than,shorter than,younger than,not quite,"
        "<,just shy of,short of",
        Comparator.AT_MOST: "up to,at most,at the most,max,max of,maximum,maximum of,maximum dose of,maximum dose is,"
        "max dose of,max dose is,limit of,cap of,capped at,limited to,as much as,as many as,as high as,as long as,≤,"
        "less than or equal to,at or below,at or under,no later than,ceiling of",
        Comparator.MORE: "go past,goes past,going past,gone past,push past,"
        "more than,over,above,exceeding,exceed,exceeds,exceeded,beyond,greater than,higher than,"
        "larger than,longer than,older than,upwards of,upward of,in excess of,>",
        Comparator.AT_LEAST: "at least,at the least,minimum,minimum of,min,min of,as little as,as few as,as low as,≥,"
        "greater than or equal to,more than or equal to,at or above,at or over",
        Comparator.ABOUT: "about,around,roughly,approximately,approx,some,nearly,almost,close to,circa,"
        "in the region of,in the order of,on the order of,an estimated,estimated,~,something like,somewhere around",
    }
)

AFTER: dict[tuple[str, ...], Comparator] = _phrases(
    {
        Comparator.AT_MOST: "or less,or fewer,or lower,or under,or below,or shorter,or younger,and under,and below,"
        "at most,at the most,at the very most,tops,max,maximum,or smaller",
        Comparator.AT_LEAST: "or more,or higher,or above,or over,or longer,or older,or greater,and over,and above,"
        "and up,and upwards,and older,and higher,and more,upwards,upward,up,at least,at the least,at the very least,"
        "minimum,min,+,- plus",
        Comparator.ABOUT: "or so,or thereabouts,give or take,- ish,more or less,- odd,odd,- something",
    }
)
# A comparator after the amount would belong to what follows it: "3 mg, at most 5 mg", "up the dose".
NOT_AFTER = frozenset("of dose doses the a an to by about".split())

# Between a number and a unit of time: "15 more years", "two full weeks".
ADDED_TIME = frozenset("additional consecutive extra full further long more solid straight whole".split())
NEGATIONS = frozenset("not never no cannot without nor seldom rarely hardly scarcely".split())
BETWEEN_NEGATION = frozenset(
    "to be go take use get give need any much ever usually normally generally typically let dose dosing".split()
)
NEGATED: dict[Comparator, Comparator] = {
    Comparator.MORE: Comparator.AT_MOST,
    Comparator.LESS: Comparator.AT_LEAST,
}
# "over 12 weeks" is a stretch of time, "for over 12 weeks" is more than that.
BEFORE_OVER = frozenset(
    "for of in after lasting lasted lasts took takes taking is was just well little slightly at age aged been "
    "ran".split()
)
# Before "up to": verbs of rising, whose end the number is, not a bound.
RISING = frozenset(
    "go goes going went gone move moves moved moving work works working worked step stepped build built titrate "
    "titrated increase increased increases increasing raised raise rises rose taken come came".split()
)
INTENSIFIERS = frozenset("just well slightly far only even usually often typically generally".split())
HEDGES = frozenset("about around approximately roughly perhaps maybe nearly almost even ~ possibly".split())

# --- frequency ----------------------------------------------------------------------------------------------------

# Words for a period: (how many of it, period). A night is one of a day's.
PERIODS: dict[str, tuple[Fraction, str]] = {
    word: (Fraction(times), period)
    for words, times, period in (
        ("hour hr", 1, "hour"),
        ("day night evening morning afternoon bedtime mealtime", 1, "day"),
        ("week wk", 1, "week"),
        ("fortnight", Fraction(1, 2), "week"),
        ("month mo mth", 1, "month"),
        ("quarter", Fraction(1, 3), "month"),
        ("year yr annum", 1, "year"),
    )
    for word in words.split()
}
AFTER_SLASH = {**PERIODS, **{unit[0]: (Fraction(1), unit) for unit in ("day", "hour", "week", "year")}}
ADVERBS: dict[str, tuple[Fraction, str]] = {
    word: (Fraction(times), period)
    for words, times, period in (
        ("hourly", 1, "hour"),
        ("daily nightly everyday", 1, "day"),
        ("weekly", 1, "week"),
        ("monthly", 1, "month"),
        ("yearly annually annual", 1, "year"),
    )
    for word in words.split()
}
_LONE = {"fortnightly": "fortnight", "quarterly": "quarter"}
# said of nothing but how often, so that they count by themselves
SPACED_ADVERBS = {word: PERIODS[period] for word, period in _LONE.items()} | {"biannually": (Fraction(2), "year")}
# Prescription Latin; also matched with dots ("b.i.d.").
LATIN: dict[str, tuple[Fraction, str]] = {
    word: (Fraction(times), period)
    for words, times, period in (
        ("od qd qhs hs nocte mane qam qpm", 1, "day"),
        ("bid bd", 2, "day"),
        ("tid tds", 3, "day"),
        ("qid qds", 4, "day"),
        ("qod", Fraction(1, 2), "day"),
        ("qw qwk", 1, "week"),
        ("biw", 2, "week"),
        ("tiw", 3, "week"),
    )
    for word in words.split()
}

DAILY_PHRASES: tuple[tuple[str, ...], ...] = tuple(
    tuple(phrase.split())
    for phrase in (
        "at bedtime,at night,at night time,at nighttime,at nights,before bed,before bedtime,before going to bed,"
        "before sleep,in the evening,in the evenings,in the morning,in the mornings,in 24 hours,in 24 h,per 24 hours,"
        "per 24 h,/ 24 h,/ 24 hours,over 24 hours,in any 24 hours,in any 24 - hour period,in a 24 - hour period,"
        "per 24 - hour period,in a day,in one day,as a daily dose,as a single daily dose,"
        "as a nightly dose,as one daily dose,spread over a day,spread over the day,spread across the day,"
        "spread out over the day,"
        "over the day,over a day,across the day,throughout the day,over the course of a day,over the course of the day,"
        "in the course of a day,in the space of a day,in the space of 24 hours,in a single day,for the day"
    ).split(",")
)
# Two times of one day make it twice a day.
_TWICE = (
    "mornings and evenings,in the morning and evening,in the morning and in the evening,in the morning and the evening,"
    "in the morning and at night,in the morning and at bedtime,at breakfast and bedtime,at breakfast and at bedtime,"
    "at breakfast and dinner,with breakfast and dinner,with breakfast and supper,at breakfast and supper,"
    "at noon and at night,both morning and night,both morning and evening,each morning and evening,"
    "each morning and night,every morning and evening,every morning and night,each morning and each night,am and pm,"
    "every morning and every night,before breakfast and before bed"
)
_BARE = "morning noon midday lunchtime afternoon teatime evening night bedtime".split()
TWICE_PHRASES: tuple[tuple[str, ...], ...] = tuple(
    tuple(phrase.split()) for phrase in (*map(" and ".join, permutations(_BARE, 2)), *_TWICE.split(","))
)
# Times of a day by the word before them; a list of them is as many times a day.
_EATEN = "breakfast,lunch,dinner,supper,brunch,evening meal,main meal,midday meal,largest meal"
DAYPARTS: dict[str, tuple[tuple[str, ...], ...]] = {
    word: tuple(tuple(phrase.split()) for phrase in phrases.split(","))
    for word, phrases in {
        "at": f"{_EATEN},lunchtime,lunch time,dinnertime,dinner time,suppertime,supper time,breakfast time,midday,noon,"
        "teatime,night time,nighttime,night,bedtime,lights out,lights - out,midnight,dusk,dawn,sunset,sunrise",
        "with": _EATEN,
        "before": f"{_EATEN},bed,bedtime,sleep,sleeping,turning in,lights out,lights - out,going to bed,going to sleep",
        "after": f"{_EATEN},waking up,waking,getting up",
        "on": "waking up,waking,rising,awakening,getting up,going to bed",
        "upon": "waking up,waking,rising,awakening,getting up,going to bed",
        "in": "morning,evening,afternoon,mornings,evenings,afternoons",
        "of": "an evening,a morning,a night",
        "each": "morning,noon,afternoon,evening,night,lunchtime",
        "every": "morning,noon,afternoon,evening,night,lunchtime",
    }.items()
}
DAYPART_CLAUSES: tuple[tuple[str, ...], ...] = tuple(
    tuple(phrase.split())
    for phrase in (
        "when you wake up,when you wake,when you get up,when you go to bed,when you turn in,before you go to bed,"
        "before you go to sleep,before you turn in,before you sleep,first thing in the morning,first thing,"
        "last thing at night,last thing"
    ).split(",")
)
MEALS = frozenset({"meal", "meals", "mealtime", "mealtimes"})
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
WEEKDAYS_PLURAL = frozenset(f"{day}s" for day in WEEKDAYS)
COUNTED: dict[str, int] = {"once": 1, "twice": 2, "thrice": 3}
TIMES = frozenset({"times", "time", "x"})
EVERY_NTH: dict[str, int] = {"other": 2, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "alternate": 2}
# After "a month": a point in time ("3 mg a month later"), not a frequency.
AFTER_POINT = frozenset("later ago earlier previously beforehand".split())
AFTER_POINT_LONG = frozenset("after before into from prior ahead".split())

# Between an amount and its frequency: words that end the phrase.
CLOSERS = frozenset(
    "for and or but to in on with without than as is are was were be been being has have had may might can could will "
    "would should must which that who whom if when while so then not from until till after before because during did "
    "does do also yet nor this these those there it they he she we you i where whether compared versus vs into over "
    "under above below up down off out about around at less more fewer least most helped helps help".split()
)
FILLERS = frozenset(
    "taken given used administered swallowed injected orally by mouth usually typically generally each per dose "
    "subcutaneously".split()
)
ARTICLES = frozenset({"a", "an", "the"})
# Between a frequency that leads and its amount ("a daily dose of", "twice a day, take").
CONNECTORS = frozenset(
    "dose doses dosage dosages dosing amount amounts intake total maximum max limit regimen regime schedule rhythm "
    "strength quantity of is was were "
    "are should be at from between usually typically generally commonly often recommended usual typical standard "
    "low-dose low medication drug about around roughly up to less more than under over below above no not exceeding "
    "least most only just take takes taking took taken use uses used she he they i we you people patients".split()
)
DOSE_NOUNS = frozenset(
    "dose doses dosage dosages dosing amount amounts intake total maximum limit regimen regime schedule rhythm "
    "quantity tablet capsule pill portion serving".split()
)

FORM_NAMES = frozenset("cap caps capsule capsules tab tabs tablet tablets pill pills puff puffs caplet caplets".split())
GIVEN = frozenset("taken given used administered swallowed injected prescribed dispensed dosed had needed".split())

# --- people -------------------------------------------------------------------------------------------------------

# Before a duration: "within a month" is one month, "a month" alone may be anything.
BEFORE_DURATION = frozenset(
    "within for in after over about around under than least nearly almost roughly approximately take takes took taking "
    "lasted lasts lasting only just merely barely scarcely".split()
)
WHOLE = frozenset({"full", "whole", "single"})
MERE = frozenset({"mere", "bare", "full", "good", "scant", "whole", "modest", "paltry"})  # "a mere tenth"
LONE = frozenset({"single", "lone", "sole"})
# Between a number and the persons it counts: words that do not describe persons.
NO_ADJECTIVES = frozenset(
    "of a an the by time times per each every once twice thrice many some few all any both most daily nightly weekly "
    "monthly only just made makes said says found let lets gave gives s".split()
)
PARTITIVES = frozenset("the these those our their his her its".split())
ELAPSED = frozenset("has have passes passed goes elapses elapsed since".split())
BODY_UNITS = frozenset("kg kilo kilogram kilogramme lb pound".split())  # "2 mg a kilo"
BODY_WEIGHT: tuple[tuple[str, ...], ...] = (
    ("of", "body", "weight"),
    ("of", "bodyweight"),
    ("body", "weight"),
    ("bodyweight",),
    ("bw",),
)
