"""How the tagger cuts a line of an ingredient list into tokens and what it looks at.

This is the twin of Sources/Ingredients/{LineCleaner,Tokenizer,TaggerFeatures}.swift: the training script must see exactly
what the program will see. Tests/IngredientsTests/Fixtures/tagger.tsv, which train-tagger writes, holds both to each other.
Standard library only.
"""
import html
import re

# --- cleaning ---------------------------------------------------------------------------------------------

SPACES = "\t\n\r\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
DROPPED = "\u200b\u200c\u200d\u2060\ufeff\u00ad\ufe0f\ufe0e*"
BULLETS = "•·▢☐☑□■▪▫●○◦✓✔➢►∙"
CHARACTERS = {ord(c): " " for c in SPACES + BULLETS}
CHARACTERS.update({ord(c): None for c in DROPPED})
CHARACTERS.update({ord(c): "'" for c in "’‘ʼ´`ʹ′"})
CHARACTERS.update({ord(c): '"' for c in "“”„«»″"})
CHARACTERS.update({ord(c): "-" for c in "‐‑‒–—―−"})
CHARACTERS.update({ord(c): "x" for c in "×✕✖"})
CHARACTERS.update({ord(c): "/" for c in "⁄∕"})

TAG = re.compile(r"<[A-Za-z/!][^<>]{0,80}>")
ENTITY = re.compile(r"&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8}[0-9]{0,2});")
HALF_ENTITY = re.compile(r"&frac(12|14|34)(?![0-9])")
HALVES = {"12": "½", "14": "¼", "34": "¾"}
PLURAL_BRACKET = re.compile(r"(?<=[^\W\d_])\((?:s|es|n|en|e|r)\)")


def clean(text):
    if "<" in text:
        text = TAG.sub(" ", text)
    if "&" in text:
        text = ENTITY.sub(lambda m: html.unescape(m.group(0)), text)
        text = HALF_ENTITY.sub(lambda m: HALVES[m.group(1)], text)
    text = text.translate(CHARACTERS)
    return PLURAL_BRACKET.sub("", text)


# --- tokens -----------------------------------------------------------------------------------------------

FRACTIONS = {"¼": 1 / 4, "½": 1 / 2, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
             "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5, "⅙": 1 / 6, "⅚": 5 / 6, "⅐": 1 / 7, "⅑": 1 / 9, "⅒": 1 / 10}
NUMBER_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
                "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "eighteen": 18,
                "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
                "one-half": 0.5, "one-third": 1 / 3, "two-thirds": 2 / 3, "one-quarter": 0.25, "one-fourth": 0.25,
                "three-quarters": 0.75, "three-fourths": 0.75, "one-eighth": 0.125}
RANGE_WORDS = {"to", "or", "bis", "à", "oder", "ou", "o"}
NUMBER, WORD, MARK = 0, 1, 2


class Token:
    __slots__ = ("kind", "start", "end", "space", "low", "high", "text", "whole")

    def __init__(self, kind, start, end, space, text, low=0.0, high=0.0, whole=False):
        self.kind, self.start, self.end, self.space, self.text = kind, start, end, space, text
        self.low, self.high, self.whole = low, high, whole


def is_digit(c):
    return "0" <= c <= "9"


def is_letter(c):
    return ("a" <= c <= "z") or ("A" <= c <= "Z") or (ord(c) >= 0x80 and c not in FRACTIONS and c != "°")


def is_space(c):
    return c == " "


def digits_at(s, p):
    q = p
    while q < len(s) and is_digit(s[q]):
        q += 1
    return q


def skip_spaces(s, p):
    while p < len(s) and s[p] == " ":
        p += 1
    return p


def plain_number(s, p):
    """(value, end, is_whole) of digits with at most one decimal sign, or None."""
    if p >= len(s):
        return None
    if s[p] == ".":
        e = digits_at(s, p + 1)
        return None if e == p + 1 else (float("0" + s[p:min(e, p + 16)]), e, False)
    e = digits_at(s, p)
    if e == p:
        return None
    if e + 1 < len(s) and s[e] in ".," and is_digit(s[e + 1]):
        f = digits_at(s, e + 1)
        if s[e] == "," and f - e - 1 == 3 and e - p <= 3 and s[p] != "0":
            return float(s[p:e] + s[e + 1:f]), f, True
        return float(s[p:e][:15] + "." + s[e + 1:f][:15]), f, False
    return float(s[p:e][:15]), e, True


def simple_fraction(s, p):
    """(value, end) of 1/2, 1 / 2 or a fraction character at p, or None."""
    if p < len(s) and s[p] in FRACTIONS:
        return FRACTIONS[s[p]], p + 1
    e = digits_at(s, p)
    if e == p or e - p > 3:
        return None
    q = skip_spaces(s, e)
    if q >= len(s) or s[q] != "/":
        return None
    r = skip_spaces(s, q + 1)
    t = digits_at(s, r)
    if t == r or t - r > 3:
        return None
    top, bottom = int(s[p:e]), int(s[r:t])
    if bottom == 0 or top == 0:
        return None
    if q != e or r != q + 1:
        if top >= bottom or bottom not in (2, 3, 4, 5, 6, 8):
            return None
    elif 10 < top < 100 and 0 < top % 10 < bottom and bottom in (2, 3, 4, 8):
        return top // 10 + top % 10 / bottom, t  # "21/2" has lost its blank
    elif top > bottom * 4 and bottom not in (2, 3, 4, 8):
        return None
    return top / bottom, t


def number_atom(s, p):
    """(value, end, is_whole) of one number without range at p, or None: 2, 2.5, 1/2, ½, 1 1/2, 1½, 1-1/2, 1 and 1/2."""
    f = simple_fraction(s, p)
    if f:
        return f[0], f[1], False
    n = plain_number(s, p)
    if not n:
        return None
    value, e, whole = n
    if not whole:
        return n
    q = skip_spaces(s, e)
    if q < len(s) and s[q] == "-":
        q = skip_spaces(s, q + 1)
    elif s[q:q + 4].lower() == "and " or s[q:q + 2] in ("& ", "+ "):
        q = skip_spaces(s, q + (4 if s[q] in "aA" else 2))
    f = simple_fraction(s, q)
    if f and f[0] < 1:
        return value + f[0], f[1], False
    return n


def tokens(s):
    """The tokens of a cleaned line."""
    out = []
    p, space = 0, True
    n = len(s)
    while p < n:
        c = s[p]
        if c == " ":
            space = True
            p += 1
            continue
        atom = None
        if is_digit(c) or c in FRACTIONS or (c == "." and p + 1 < n and is_digit(s[p + 1])):
            atom = number_atom(s, p)
        if atom:
            value, e, whole = atom
            if s[p:e].startswith("00") and whole:
                out.append(Token(WORD, p, e, space, s[p:e]))
            elif e < n and s[e] in "%°":
                out.append(Token(WORD, p, e + 1, space, s[p:e + 1]))
                e += 1
            else:
                out.append(Token(NUMBER, p, e, space, s[p:e], value, value, whole))
            p = e
        elif is_letter(c):
            e = p + 1
            while e < n:
                d = s[e]
                if is_letter(d):
                    e += 1
                elif is_digit(d):
                    if (e == p + 1 and s[p] in "xX") or (out and out[-1].kind == NUMBER):
                        break           # x400, 1lb2oz
                    e += 1
                elif d == "'" and e + 1 < n and is_letter(s[e + 1]):
                    e += 1
                    if e == p + 2 and s[p] in "dlDL":
                        break
                elif d == "-" and e + 1 < n and is_letter(s[e + 1]):
                    e += 1
                else:
                    break
            low = s[p:e].lower()
            if low in NUMBER_WORDS and opens_number(out):
                v = float(NUMBER_WORDS[low])
                out.append(Token(NUMBER, p, e, space, s[p:e], v, v, v >= 1))
            else:
                out.append(Token(WORD, p, e, space, s[p:e]))
            p = e
            if p < n and s[p] == "." and e - out[-1].start <= 6:
                p += 1          # the full stop of an abbreviation
        else:
            follows_number = bool(out) and out[-1].kind == NUMBER and not space
            q = skip_spaces(s, p + 1)
            if c == "-" and follows_number and p + 1 < n and is_letter(s[p + 1]):
                p += 1          # 15-ounce
                space = False
                continue
            if c == "-" and follows_number and (s[q:q + 3].lower() in ("to ", "or ")):
                p += 1          # 3- to 4-pound
                space = True
                continue
            out.append(Token(MARK, p, p + 1, space, c))
            p += 1
        space = False
    return join_ranges(out)


OPENERS = {"to", "or", "and", "plus", "of", "x", "about", "approximately", "approx", "between", "each", "scant", "generous",
           "heaping", "around", "roughly", "juice", "zest"}


def opens_number(out):
    """Whether a number word may follow: at the start, after a mark, after a joining word or after another number."""
    if not out:
        return True
    last = out[-1]
    return last.kind != WORD or last.text.lower() in OPENERS


def join_ranges(tokens):
    out = []
    i = 0
    while i < len(tokens):
        t = tokens[i]
        if t.kind == NUMBER and i + 2 < len(tokens) and tokens[i + 2].kind == NUMBER:
            m, b = tokens[i + 1], tokens[i + 2]
            dash = m.kind == MARK and m.text == "-"
            word = m.kind == WORD and m.text.lower() in RANGE_WORDS
            between = (m.kind == WORD and m.text.lower() == "and" and out and out[-1].kind == WORD
                       and out[-1].text.lower() == "between")
            if (dash or word or between) and t.low < b.low and (b.low <= 6 * t.low or t.low < 1 or word):
                out.append(Token(NUMBER, t.start, b.end, t.space, "", t.low, b.low, False))
                i += 3
                continue
        out.append(t)
        i += 1
    return out


# --- what the tagger looks at -----------------------------------------------------------------------------

MASK = 0xFFFFFFFFFFFFFFFF


SIGNS = "®™℠©"       # part of a name, but nothing the tagger looks at at its ends
UPPER = {c: c + 32 for c in list(range(0x41, 0x5B)) + [c for c in range(0xC0, 0xDF) if c != 0xD7]}


def fold(text):
    """Lower case of the basic and the Latin-1 letters; the program folds no others."""
    return text.translate(UPPER)


def fnv(data):
    h = 0xCBF29CE484222325
    for b in data:
        h = ((h ^ b) * 0x100000001B3) & MASK
    return h


def mix(template, a, b=0):
    """The key of a feature: a template with one or two values, 64 bits."""
    h = (a + template * 0x9E3779B97F4A7C15) & MASK
    h = ((h ^ (h >> 29)) + b * 0xD6E8FEB86659FD93) & MASK
    h = (h * 0xBF58476D1CE4E5B9) & MASK
    return h ^ (h >> 32)


def stem(word):
    """A word (folded UTF-8 bytes) without a plural ending."""
    n = len(word)
    if n < 4 or word[-1:] != b"s" or word[-2:] in (b"ss", b"us", b"is"):
        return word
    if word[-3:] == b"ies" and n > 4:
        return word[:-3] + b"y"
    if word[-3:] == b"oes" or word[-4:] in (b"ches", b"shes"):
        return word[:-2]
    return word[:-1]


class Look:
    """What is known of one token: hashes of the stem, of the folded word and of its endings, and its shape."""
    __slots__ = ("stem", "word", "two", "three", "front", "shape")

    def __init__(self, stem_, word, two, three, front, shape):
        self.stem, self.word, self.two, self.three, self.front, self.shape = stem_, word, two, three, front, shape


def plain(name):
    h = fnv(name)
    return Look(h, h, h, h, h, 0)


BEGIN, END = plain(b"\x01begin"), plain(b"\x01end")
NUMBER_LOOKS = {k: plain(b"\x01" + k) for k in (b"range", b"part", b"one", b"few", b"many")}


def look(t):
    if t.kind == NUMBER:
        if t.low < t.high:
            return NUMBER_LOOKS[b"range"]
        if t.low < 1 or t.low != int(t.low):
            return NUMBER_LOOKS[b"part"]
        return NUMBER_LOOKS[b"one" if t.low == 1 else b"few" if t.low <= 12 else b"many"]
    if t.kind == MARK:
        return plain(t.text.encode())
    text = t.text.strip(SIGNS)
    raw = text.encode()
    w = fold(text).encode()
    upper = sum(1 for b in raw if 0x41 <= b <= 0x5A)
    shape = 0
    if raw and 0x41 <= raw[0] <= 0x5A:
        shape = 2 if upper > 1 and not any(0x61 <= b <= 0x7A for b in raw) else 1
    elif raw and 0x30 <= raw[0] <= 0x39:
        shape = 3
    if b"-" in raw:
        shape += 4
    return Look(fnv(stem(w)), fnv(w), fnv(w[-2:]), fnv(w[-3:]), fnv(w[:4]), shape)


def features(ts):
    """For each token the list of its feature keys, and all of it is what Sources/Ingredients/TaggerFeatures.swift does."""
    looks = [BEGIN, BEGIN] + [look(t) for t in ts] + [END, END]
    commas_left = sum(1 for t in ts if t.kind == MARK and t.text == ",")
    commas = deep = seen_number = seen_or = 0
    out = []
    for i, t in enumerate(ts):
        if t.kind == MARK:
            if t.text == ",":
                commas_left -= 1
            elif t.text in "([":
                deep = 1
        a2, a1, o, b1, b2 = looks[i:i + 5]
        state = min(commas, 2) + 3 * deep + 6 * seen_number + 12 * seen_or + 24 * (1 if commas_left else 0)
        out.append([
            mix(1, o.stem), mix(2, a1.stem), mix(3, b1.stem), mix(4, a2.stem), mix(5, b2.stem),
            mix(6, a1.stem, o.stem), mix(7, o.stem, b1.stem), mix(8, a1.stem, b1.stem),
            mix(9, a2.stem, a1.stem), mix(10, b1.stem, b2.stem), mix(11, o.word),
            mix(12, o.three), mix(13, o.two), mix(14, o.front), mix(15, a1.two, o.two), mix(16, o.two, b1.two),
            mix(17, state), mix(18, state, o.stem), mix(19, state, o.two), mix(20, state, a1.stem),
            mix(21, state, b1.stem), mix(22, o.shape, 1 if i == 0 else 0), mix(23, o.shape, a1.shape),
            mix(24, o.three, b1.stem),
        ])
        if t.kind == NUMBER:
            seen_number = 1
        elif t.kind == MARK:
            if t.text == ",":
                if not deep:
                    commas += 1
            elif t.text in ")]":
                deep = 0
        elif fold(t.text) == "or":
            seen_or = 1
    return out
