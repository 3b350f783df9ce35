"""Makes the math font in `theme/static/fonts` from STIX Two Math: `uv run theme/fonts/make.py`.

It is run once for a new release of that font and is no part of a build. STIX Two Math is under the
SIL Open Font License 1.1 and comes inside of the `ziamath` wheel; what is made of it is a modified
version and bears another name, as that licence wants it.

1. What Chromium draws otherwise than TeX does is mended in the font's tables.
2. Its characters are parted in two files, those of nearly every formula and the rest; a browser
   loads the second one only where a page needs it (`unicode-range` in `math.css`).
3. `ssty`, the shapes for small sizes, is left out: 40% of the font, for a difference of a hair.
"""

# /// script
# requires-python = ">=3.11"
# dependencies = ["fonttools[woff]==4.*", "ziamath==0.13"]
# ///

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

NAME = "Open Masters Math"
OUT = Path(__file__).parent.parent / "static" / "fonts"

# Ends are included. Everything that formulas of a first degree are made of.
COMMON = (
    (0x20, 0x7E), (0xA0, 0xFF), (0x131, 0x131), (0x237, 0x237), (0x2C6, 0x2C7), (0x2D8, 0x2DD),
    (0x300, 0x30C), (0x330, 0x338), (0x391, 0x3C9), (0x3D0, 0x3D6), (0x3F0, 0x3F6),
    (0x2010, 0x2027), (0x2030, 0x2037), (0x203E, 0x203E), (0x2057, 0x2057), (0x2061, 0x2064),
    (0x20D0, 0x20D7), (0x20DB, 0x20DC), (0x2102, 0x2138), (0x2190, 0x2199), (0x21A4, 0x21AA),
    (0x21C0, 0x21CC), (0x21D0, 0x21D5), (0x2200, 0x223D), (0x2243, 0x226F), (0x227A, 0x228B),
    (0x2291, 0x22A5), (0x22C0, 0x22C6), (0x22EE, 0x22F1), (0x2308, 0x230B), (0x2329, 0x232A),
    (0x23B0, 0x23B1), (0x23B4, 0x23B5), (0x23D0, 0x23D0), (0x23DC, 0x23DF), (0x25A0, 0x25A1),
    (0x25B3, 0x25B3), (0x25CB, 0x25CB), (0x27E6, 0x27EB), (0x27F5, 0x27FC), (0x2A00, 0x2A06),
    (0x2A7D, 0x2A7E), (0x2AAF, 0x2AB0),
    (0x1D400, 0x1D467), (0x1D49C, 0x1D4CF), (0x1D504, 0x1D56B), (0x1D5A0, 0x1D5D3),
    (0x1D670, 0x1D6A5), (0x1D6A8, 0x1D755), (0x1D7CE, 0x1D7E1),
)  # fmt: skip
RARE = (
    (0x2070, 0x209C), (0x20A0, 0x2BFF), (0x1D468, 0x1D7FF),
)  # fmt: skip
FEATURES = ("ss01", "cv03", "dtls", "flac", "ccmp")


def main() -> None:
    """Write both files."""
    write("math", numbers(COMMON))
    write("math-rare", numbers(RARE) - numbers(COMMON))


def numbers(ranges: tuple[tuple[int, int], ...]) -> set[int]:
    """The code points of the ranges."""
    return {point for first, last in ranges for point in range(first, last + 1)}


def write(name: str, points: set[int]) -> None:
    """A file with those of the code points that the font has."""
    source = files("ziamath") / "fonts" / "STIXTwoMath-Regular.ttf"
    with source.open("rb") as stream:
        font = TTFont(stream, recalcTimestamp=False)
        font.ensureDecompiled()
    mend_constants(font)
    mend_arrows(font)
    mend_signs(font)
    mend_accents(font)
    mend_lines(font)
    mend_roots(font)
    mend_p(font)
    rename(font)
    options = Options(
        layout_features=list(FEATURES),
        name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14],
        hinting=False,
        notdef_outline=True,
        drop_tables=["DSIG", "GPOS"],
    )
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=points)
    subsetter.subset(font)
    font.flavor = "woff2"
    font.save(OUT / f"{name}.woff2")
    size = (OUT / f"{name}.woff2").stat().st_size
    print(f"{name}: {len(font.getBestCmap())} characters, {size / 1000:.0f} kB")  # noqa: T201


def mend_constants(font: TTFont) -> None:
    """Heights and gaps as TeX's own fonts have them, in thousandths of an em."""
    constants = font["MATH"].table.MathConstants
    wanted = {
        # A browser applies these to single letters too, where TeX does not: with STIX's values the
        # exponent of b stands higher than that of x.
        "SuperscriptBaselineDropMax": 386,
        "SubscriptBaselineDropMin": 50,
        # The words above and below an arrow keep to it.
        "StretchStackTopShiftUp": 400,
        "StretchStackBottomShiftDown": 400,
        "StretchStackGapAboveMin": 100,
        "StretchStackGapBelowMin": 100,
        # As the line of a minus sign.
        "FractionRuleThickness": 54,
    }
    for constant, value in wanted.items():
        getattr(constants, constant).Value = value


def mend_arrows(font: TTFont) -> None:
    """Parts of a long arrow that are to be joined overlap: some have their ends mixed up, and with
    no overlap at one of the ends no browser joins them."""
    variants = font["MATH"].table.MathVariants
    constructions = (*variants.HorizGlyphConstruction, *variants.VertGlyphConstruction)
    for construction in constructions:
        parts = construction.GlyphAssembly.PartRecords if construction.GlyphAssembly else []
        if len(parts) > 1 and not parts[-1].StartConnectorLength:
            last = parts[-1]
            last.StartConnectorLength, last.EndConnectorLength = last.EndConnectorLength, 0


def mend_signs(font: TTFont) -> None:
    """Characters that have a better shape in the font than the one they are given.

    A prime is an exponent in MathML: the shapes that stand on the line, not the raised ones.
    """
    for table in font["cmap"].tables:
        if 0x2216 in getattr(table, "cmap", {}):
            table.cmap[0x2216] = "uni2216.var"  # the long stroke of TeX's \\setminus
        for point, glyph in ((0x2C6, "uni0302"), (0x2C7, "uni030C"), (0x2DC, "uni0303")):
            if point in getattr(table, "cmap", {}):
                table.cmap[point] = glyph  # those that stretch
        for point in (0x2032, 0x2033, 0x2034, 0x2057):
            # Some of the tables are one and the same.
            glyph = getattr(table, "cmap", {}).get(point, ".ssty")
            if not glyph.endswith(".ssty"):
                table.cmap[point] = f"{glyph}.ssty"


def mend_accents(font: TTFont) -> None:
    """In MathML an accent is a sign by itself, and not one that is drawn over the letter before it:
    its shapes begin where they begin, and are as wide as they are."""
    variants = font["MATH"].table.MathVariants
    glyphs, widths = font["glyf"], font["hmtx"]
    classes = font["GDEF"].table.GlyphClassDef.classDefs
    for name, construction in zip(
        variants.HorizGlyphCoverage.glyphs, variants.HorizGlyphConstruction, strict=True
    ):
        records = construction.MathGlyphVariantRecord
        for shape in {name, *(record.VariantGlyph for record in records)}:
            glyph = glyphs[shape]
            if widths[shape][0] == 0 and glyph.numberOfContours > 0:
                keep_letters(font, shape, glyph.xMin)
                glyph.coordinates.translate((-glyph.xMin, 0))
                glyph.recalcBounds(glyphs)
                widths[shape] = (glyph.xMax, 0)
                classes[shape] = 1  # a mark would lose its width when it is set


def keep_letters(font: TTFont, accent: str, moved: int) -> None:
    """Letters that are made with the accent (the n with tilde) keep it where it was."""
    for name in font.getGlyphOrder():
        letter = font["glyf"][name]
        for part in letter.components if letter.isComposite() else ():
            if part.glyphName == accent:
                part.x += moved


def mend_lines(font: TTFont) -> None:
    """The lines over and under a row are as long as the row: pieces as short as a dot are joined,
    where STIX has six lengths to choose from."""
    variants = font["MATH"].table.MathVariants
    variants.MinConnectorOverlap = 20
    constructions = dict(
        zip(variants.HorizGlyphCoverage.glyphs, variants.HorizGlyphConstruction, strict=True)
    )
    for name in ("uni0305", "uni0332"):
        glyph, construction = font["glyf"][name], constructions[name]
        glyph.coordinates.scale((60 / glyph.xMax, 1))
        glyph.coordinates.toInt()
        glyph.recalcBounds(font["glyf"])
        font["hmtx"][name] = (60, 0)
        construction.MathGlyphVariantRecord = construction.MathGlyphVariantRecord[:1]
        construction.MathGlyphVariantRecord[0].AdvanceMeasurement = 60
        for part in construction.GlyphAssembly.PartRecords:
            part.glyph = name
            part.StartConnectorLength = part.EndConnectorLength = 50
            part.FullAdvance = 60


def mend_roots(font: TTFont) -> None:
    """Roots of every height are as wide as the lowest: a browser keeps room for the widest of them
    beside each, so that a comma behind a low one stands half an em away."""
    variants = font["MATH"].table.MathVariants
    constructions = zip(
        variants.VertGlyphCoverage.glyphs, variants.VertGlyphConstruction, strict=True
    )
    lowest = font.getBestCmap()[0x221A]
    root = dict(constructions)[lowest]
    wanted, _ = font["hmtx"][lowest]
    shapes = {record.VariantGlyph for record in root.MathGlyphVariantRecord}
    shapes |= {part.glyph for part in root.GlyphAssembly.PartRecords}
    for shape in sorted(shapes - {lowest}):
        glyph = font["glyf"][shape]
        glyph.coordinates.scale((wanted / font["hmtx"][shape][0], 1))
        glyph.coordinates.toInt()
        glyph.recalcBounds(font["glyf"])
        font["hmtx"][shape] = (wanted, glyph.xMin)


def mend_p(font: TTFont) -> None:
    """The italic p begins as near to what is before it as its neighbours in the alphabet do."""
    name, moved = font.getBestCmap()[0x1D45D], 50
    glyph, (width, side) = font["glyf"][name], font["hmtx"][name]
    glyph.coordinates.translate((-moved, 0))
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (width - moved, side - moved)
    accents = font["MATH"].table.MathGlyphInfo.MathTopAccentAttachment
    accents.TopAccentAttachment[accents.TopAccentCoverage.glyphs.index(name)].Value -= moved


def rename(font: TTFont) -> None:
    """The name of its own that a modified font has to have."""
    copyright_ = font["name"].getDebugName(0)
    texts = {
        0: f"{copyright_} Modified: subset, tables mended.",
        1: NAME,
        3: f"{NAME} 2.11",
        4: NAME,
        5: "Version 2.11; modified",
        6: NAME.replace(" ", ""),
    }
    for record in font["name"].names:
        if record.nameID in texts:
            record.string = texts[record.nameID]


if __name__ == "__main__":
    main()
