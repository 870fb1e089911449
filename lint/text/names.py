"""What names in markup mean: which tags break text, which properties and front matter fields a reader sees."""

# ruff: noqa: SIM905 - a list of words reads best as one

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint.config.settings import ALL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

BLOCK_TAGS = frozenset(
    (
        "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption "
        "figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li link main menu meta "
        "nav noscript ol optgroup option p param search section select summary table tbody td tfoot th thead title tr "
        "ul pre script style textarea svg iframe template canvas object img picture video audio source center"
    ).split()
)
"""Tags that stand for a block of their own where they start a line."""

HTML_TAGS = BLOCK_TAGS | frozenset(
    (
        "a abbr acronym audio b bdi bdo big br button cite code data del dfn em font i img input ins kbd label map "
        "mark meter output progress q ruby rb rp rt s samp select small span strike strong sub sup time tt u var "
        "video wbr"
    ).split()
)
"""All tags of HTML that occur in articles: `<BR>` is one, `<FAQ>` is a component."""

INLINE_AT_LINE_START = frozenset(("img", "picture", "video", "audio", "source", "link", "meta"))
"""Members of `BLOCK_TAGS` that never break a sentence they stand in."""

STRUCK_TAGS = frozenset(("del", "s", "strike"))
HIDDEN_TAGS = STRUCK_TAGS | {"noscript", "select", "dialog", "datalist", "template"}
STRONG_TAGS = frozenset(("b", "strong"))

HIDDEN_SHORTCODES = frozenset("comment highlight code codeblock mermaid katex math chart".split())
"""Shortcodes whose content is code, a drawing or a note to writers. Not `raw`: whole articles stand in it."""

BRANCHES = frozenset(("%else", "%elsif", "%elif", "%elseif", "%when"))
"""Tags between two texts of which a page shows one: they part, where other tags without an end may stand in a line."""

TEXT_DIRECTIVES = frozenset(
    (
        "note warning important tip caution danger attention hint error admonition seealso todo epigraph "
        "highlights pull-quote blockquote quote figure table list-table topic sidebar margin aside dropdown details "
        "card card-item tab tabs tab-item tab-set grid grid-item grid-item-card card-carousel deprecated versionadded "
        "versionchanged glossary container div rubric abstract summary question example info success failure bug "
        "definition theorem exercise solution only centered compound figure-md faq key-point"
    ).split()
)
"""Directives in fences of backticks that hold text; every other one is code."""

CODE_DIRECTIVES = frozenset(
    (
        "code code-block code-cell sourcecode parsed-literal math mermaid graphviz plot raw eval-rst literalinclude "
        "toctree csv-table bibliography index"
    ).split()
)
"""Directives in fences of colons that hold no text; every other one does."""

FILE_DIRECTIVES = frozenset(("figure", "image", "include", "figure-md", "video", "iframe", "embed"))
"""Directives that name a file where others have a title."""

HIDDEN_ROLES = frozenset(
    (
        "math eval cite cite:p cite:t cite:year cite:author numref eq index raw del strike footcite footcite:p "
        "bibliography icon octicon fas far fab"
    ).split()
)
"""Roles of MyST whose text pages do not show as it stands."""

REFERENCE_ROLES = frozenset(("ref", "doc", "any", "download", "numref", "eq"))
"""Roles whose text is the name of a target, unless it has both, as in `text <target>`."""

_FIELDS = frozenset(
    (
        "title description subtitle summary excerpt standfirst deck dek tagline lead lede intro introduction teaser "
        "headline subheadline seotitle metatitle metadescription seodescription ogtitle ogdescription twittertitle "
        "twitterdescription socialtitle socialdescription abstract caption imagecaption alt imagealt heroalt alttext "
        "kicker sidebarlabel sidebartitle navtitle linktitle pagetitle shorttitle heading subheading quote pullquote "
        "question answer text label blurb tldr keypoint keypoints keytakeaways takeaways highlights bottomline note "
        "disclaimer faq faqs q a"
    ).split()
)
_PROPERTIES = frozenset(
    (
        "title subtitle label alt caption heading subheading header summary description question answer text aria- "
        "label arialabel placeholder tip tooltip headline quote content message body lead q a statement prompt "
        "explanation feedback front back claim myth fact reply response term definition intro teaser tagline blurb "
        "value result finding standfirst hint warning disclaimer ask asks sub subhead subheader lede deck dek kicker "
        "strapline eyebrow note notes detail details copy say says takeaway bottomline"
    ).split()
)
_SETTINGS = re.compile(
    r"tags?$|keywords?|class|style|slugs?$|ids?$|hrefs?$|urls?$|src|links?$|paths?$|keys?$|categor|topics|colou?rs?$"
    r"|options$|choices$|distractors$|icons?$|images?$|authors?|lang|columns$|sizes|fields|open|allow|related|alias|hide|hidden|exclude|filter",
    re.IGNORECASE,
)
_VERDICTS = frozenset("answer correct correctanswer iscorrect istrue right solution true truth verdict".split())
_RATINGS = frozenset("judgement judgment rating ruling status".split())
_JUDGEMENTS = frozenset(
    "true correct right fact false wrong incorrect untrue myth fiction nonsense misleading".split()
    + "debunked unsupported unproven".split()
)
_TITLES = ("title", "label", "heading", "header", "headline", "summary", "question", "q", "ask", "asks", "prompt")
_NOT_VISIBLE_ON = {"a": ("title", "text"), "iframe": ("title",), "link": ("title",), "meta": ("content",)}
# components whose value is what a form sends, or a tab is known by
_SENDING = frozenset("tab tabitem input option radio checkbox select param".split())

_CONTAINERS = (
    ("tab", re.compile(r"tab", re.IGNORECASE)),
    (
        "details",
        re.compile(r"detail|accordion|collaps|expand|faq|question|disclosure|toggle|spoiler|dropdown", re.IGNORECASE),
    ),
    ("aside", re.compile(r"aside|sidebar|margin", re.IGNORECASE)),
    ("quote", re.compile(r"quote|testimonial|epigraph", re.IGNORECASE)),
    (
        "callout",
        re.compile(
            r"callout|admonition|alert|note|notice|warn|tip|danger|info|caution|important|hint|card|panel|box|banner"
            r"|message|attention|error|success|question|example|abstract|summary|todo|bug",
            re.IGNORECASE,
        ),
    ),
)


def visible_fields(told: Iterable[tuple[str, bool]]) -> Callable[[str], bool]:
    """What tells whether readers see the front matter field of a key (`og_title`, `ogTitle`, `og:title` are one).

    `told` says it of some fields, and of every other one where its name is `*`.
    """
    known = {_one_spelling(name): seen for name, seen in told}
    other = known.get(ALL)

    def is_visible(key: str) -> bool:
        name = _one_spelling(key)
        return known.get(name, name in _FIELDS if other is None else other)

    return is_visible


def is_page_text(key: str) -> bool:
    """Whether readers see the field of that name in what a page exports about itself."""
    return _one_spelling(key) in _FIELDS


def _one_spelling(key: str) -> str:
    return key if key == ALL else re.sub(r"[^a-z0-9]", "", key.lower())


def is_visible_property(tag: str, name: str) -> bool:
    """Whether readers see (or are read out) that property of that tag, component or shortcode."""
    if tag in _NOT_VISIBLE_ON:
        return name not in _NOT_VISIBLE_ON[tag] and name.lower() == "aria-label"
    if tag.islower() and not tag.startswith("%") and "-" not in tag:
        return name.lower() in ("title", "alt", "label", "aria-label", "placeholder", "summary")
    return name.lower() in _PROPERTIES and not (name.lower() == "value" and tag.lower() in _SENDING)


def is_shown_list(name: str) -> bool:
    """Whether readers see the strings of a property that lists them: not keys or settings, nor what a quiz offers."""
    return not _SETTINGS.search(name)


def judges(name: str, value: str) -> bool:
    """Whether a property says, as "misleading" or "mostly false" do, whether the statement beside it holds."""
    said = value.lower().split()
    return (is_verdict(name) or name.lower() in _RATINGS) and said[-1:] != [] and said[-1] in _JUDGEMENTS


def is_verdict(name: str) -> bool:
    """Whether a property of that name says with `true` or `false` whether the statement beside it holds."""
    return name.lower() in _VERDICTS


def is_title(name: str) -> bool:
    """Whether a property of that name titles what its component holds."""
    return name in _TITLES


def container_of(name: str) -> str | None:
    """The kind of box a component, directive, class or shortcode of that name makes, if any."""
    return next((kind for kind, pattern in _CONTAINERS if pattern.search(name)), None)
