"""Makes the static fonts of printed documents from the variable web fonts named in package.json.

    apt-get install python3-fonttools python3-brotli && /usr/bin/python3 src/documents/fonts/make.py

Each face is one weight of the Latin and Latin Extended subsets, joined, with a visible box at U+FFFD for what a
face does not hold. 'Source' is a reserved font name, so the changed serif carries a name of its own.
"""
from pathlib import Path
from fontTools.merge import Merger
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

HERE = Path(__file__).parent
NPM = HERE.parents[2] / 'node_modules' / '@fontsource-variable'
FACES = [
    ('Archivo', 'Regular', 'archivo', {'wght': 400, 'wdth': 100}),
    ('Archivo', 'Medium', 'archivo', {'wght': 500, 'wdth': 100}),
    ('Archivo', 'SemiBold', 'archivo', {'wght': 600, 'wdth': 100}),
    ('Aval Serif', 'Regular', 'source-serif-4', {'wght': 400, 'opsz': 11}),
]


def subset(package, part, axes):
    font = TTFont(NPM / package / 'files' / f'{package}-{part}-standard-normal.woff2')
    instancer.instantiateVariableFont(font, axes, inplace=True)
    font.flavor = None
    for table in ('STAT', 'DSIG', 'MVAR', 'HVAR', 'avar', 'fvar', 'gvar', 'BASE'):
        if table in font:
            del font[table]
    path = Path('/tmp') / f'aval-font-{package}-{part}.ttf'
    font.save(path)
    return str(path)


def box():
    pen = TTGlyphPen(None)
    for x, y, far, top, clockwise in ((60, 0, 540, 700, True), (120, 60, 480, 640, False)):
        corners = [(x, y), (x, top), (far, top), (far, y)]
        pen.moveTo(corners[0])
        for corner in corners[1:] if clockwise else reversed(corners[1:]):
            pen.lineTo(corner)
        pen.closePath()
    return pen.glyph()


def add_replacement(font):
    order = font.getGlyphOrder() + ['replacement']
    font['glyf'].glyphs['replacement'] = box()
    font['glyf'].glyphOrder = order
    font.setGlyphOrder(order)
    font['hmtx'].metrics['replacement'] = (600, 60)
    font['maxp'].numGlyphs = len(order)
    for table in font['cmap'].tables:
        if table.isUnicode():
            table.cmap[0xFFFD] = 'replacement'
    if 'GDEF' in font and font['GDEF'].table.GlyphClassDef:
        font['GDEF'].table.GlyphClassDef.classDefs['replacement'] = 1


def rename(font, family, style, weight):
    names = font['name']
    keep = {0: names.getDebugName(0), 13: 'SIL Open Font License 1.1', 14: 'https://openfontlicense.org'}
    names.names = []
    postscript = f'{family}-{style}'.replace(' ', '')
    plain = style == 'Regular'
    own = {
        1: family if plain else f'{family} {style}', 2: 'Regular', 3: f'{postscript};aval', 4: f'{family} {style}',
        5: 'Version 1.000', 6: postscript, 16: family, 17: style,
    }
    for number, text in {**keep, **own}.items():
        if text and not (plain and number in (16, 17)):
            names.setName(text, number, 3, 1, 0x409)
    font['OS/2'].usWeightClass = weight
    font['OS/2'].usWidthClass = 5
    font['OS/2'].fsSelection = (font['OS/2'].fsSelection & ~0b1100001) | 0b1000000
    font['head'].macStyle = 0


for family, style, package, axes in FACES:
    font = Merger().merge([subset(package, 'latin', axes), subset(package, 'latin-ext', axes)])
    add_replacement(font)
    rename(font, family, style, axes['wght'])
    font['head'].created = font['head'].modified = 3600000000
    font.recalcTimestamp = False
    out = HERE / f'{family}-{style}.ttf'.replace(' ', '')
    font.save(out)
    print(out.name, out.stat().st_size, len(font.getBestCmap()))
