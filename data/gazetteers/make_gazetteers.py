#!/usr/bin/env python3
"""Makes the tables of this folder from the openly licensed facts in ../shared/entities/gazetteers.

    python3 data/gazetteers/make_gazetteers.py [SOURCES] [FOLDER]

README.md in this folder names every source with its licence. The files that begin
with "hand-" are written by hand and stay as they are; all others are made here.
"""
import collections
import csv
import functools
import html
import json
import re
import subprocess
import sys
import unicodedata

SOURCES = sys.argv[1] if len(sys.argv) > 1 else "../shared/entities/gazetteers"
FOLDER = sys.argv[2] if len(sys.argv) > 2 else "data/gazetteers"
CITY_INHABITANTS = 8000
# Of countries whose local papers are in English, smaller places too.
TOWN_COUNTRIES = {"US", "CA", "GB", "IE", "AU", "NZ", "ZA"}
TOWN_INHABITANTS = 1000

# Words that are names of places or people somewhere but mostly are plain English.
PLAIN_WORDS = set("""of and the in on at for by with from to as is or an university center central
    council park beach man may will can most many mine same sun the best also bar police reading
    hope young day church school college court bay lake north south east west valley springs
    hill hills mountain river island grand union independence liberty commerce industry battle
    normal media enterprise eagle superior imperial paradise energy progress globe mobile nice
    date along date along sale deal buy male lead worth bath rugby nelson wells
    alliance anthem arab arena asia beacon bear bountiful cave centre chair cide citrus clear coast
    congress countryside coyote crest crystal defiance delta dome eastern economy falcon fate federal
    flushing forest friendly gap garrison gateway golden grants grave gulf halfway hard highlands
    hillside holiday homestead hook hull humble island justice kissing lent liberal lice made
    manage maritime maritimes marks mentor midway mission mold monster mound much naval
    northern noble northeast northwest olds opera orchards para paramount par pari peer pen pest plateau
    pool pop posse price prospect prosper rain real reserva retreat rifle rivers roses sake
    saline savage say shoreline side sim southeast southern southwest spa spring stein store street
    sud sulphur summit sunset sur tactic tank tapes temperance temple trail
    underground union unity upland vice ware wars westerly western worms""".split()) | {
        "north west", "north east", "south west", "south east", "north central", "south central",
        "est", "nord", "ouest", "penal", "gulf", "centre"}


def read_json(name):
    with open(f"{SOURCES}/{name}", encoding="utf-8") as file:
        return json.load(file)


def read_csv(name):
    with open(f"{SOURCES}/{name}", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def write(name, rows, heading):
    with open(f"{FOLDER}/{name}", "w", encoding="utf-8") as file:
        file.write(f"# {heading}\n")
        for row in rows:
            file.write("\t".join(str(part) for part in row).rstrip("\t") + "\n")


def folded(text):
    plain = unicodedata.normalize("NFD", text.lower())
    return "".join(c for c in plain if not unicodedata.combining(c))


def clean(text):
    text = html.unescape(re.sub(r"<[^>]*>", " ", text or ""))
    return re.sub(r"\s+", " ", text).strip(" ;,*'\"")


def iso_by_name(codes):
    found = {}
    for row in codes:
        code = row["ISO3166-1-Alpha-2"]
        for column in ("CLDR display name", "UNTERM English Short", "official_name_en"):
            name = re.sub(r"\s*\(.*", "", row[column] or "").removeprefix("the ")
            if name:
                found.setdefault(folded(name), code)
    for name, value in read_json("iso-country-names-en.json")["countries"].items():
        for variant in value if isinstance(value, list) else [value]:
            found.setdefault(folded(variant), name)
    found.update({"burma": "MM", "korea, north": "KP", "korea, south": "KR", "gaza strip": "PS",
                  "west bank": "PS", "cote d'ivoire": "CI", "kosovo": "XK", "cabo verde": "CV",
                  "congo, democratic republic of the": "CD", "congo, republic of the": "CG",
                  "drc": "CD", "turkey (turkiye)": "TR", "bahamas, the": "BS", "the bahamas": "BS",
                  "gambia, the": "GM", "the gambia": "GM", "micronesia, federated states of": "FM",
                  "holy see (vatican city)": "VA", "holy see": "VA", "czechia": "CZ"})
    return found


def strip_the(name):
    return re.sub(r"^the ", "", name, flags=re.I)


def demonym_forms(text):
    """'Algerian(s)', 'Briton(s), British (collective plural)' -> the forms by themselves."""
    text = re.sub(r"\((?!s\)|es\))[^)]*\)?", "", clean(text))
    for part in re.split(r",|;| or | and ", text):
        part = re.sub(r"^(noun|adjective|note).*?:", "", part.strip())
        match = re.fullmatch(r"([A-Z][\w'’. -]+?)\((s|es)\)", part.strip())
        if match:
            yield match.group(1)
            yield match.group(1) + match.group(2)
        elif re.fullmatch(r"[A-Z][\w'’.-]+( [A-Z][\w'’.-]+)*", part.strip()):
            yield part.strip()


def countries_and_regions():
    codes = read_csv("country-codes.csv")
    by_name = iso_by_name(codes)
    rows, regions, parties, leaders = set(), set(), set(), set()
    for row in codes:
        code = row["ISO3166-1-Alpha-2"]
        if len(code) != 2:
            continue
        for column in ("CLDR display name", "UNTERM English Short", "official_name_en",
                       "UNTERM English Formal"):
            name = strip_the(re.sub(r"\s*\(.*", "", row[column] or ""))
            if name and "," not in name:
                rows.add(("country", name.replace("’", "'"), code))
        if row["Capital"]:
            rows.add(("capital", row["Capital"], code))
    for code, value in read_json("iso-country-names-en.json")["countries"].items():
        for variant in value if isinstance(value, list) else [value]:
            if "," not in variant and len(variant) > 3:
                rows.add(("country", strip_the(variant), code))
    for entry in read_json("world-factbook-extract.json"):
        names = {key: strip_the(clean(text)) for key, text in (entry.get("country_name") or {}).items()}
        short = names.get("conventional short form", "")
        code = by_name.get(folded(short)) or by_name.get(
            folded(names.get("conventional long form", "")))
        if not code:
            continue
        for key in ("conventional long form", "conventional short form", "local short form"):
            name = re.sub(r"\s*\(.*", "", names.get(key, ""))
            if re.fullmatch(r"[A-Z][^,;/]{2,60}", name) and name.lower() not in NO_COUNTRY:
                rows.add(("country", name, code))
        nationality = entry.get("nationality") or {}
        for key in ("noun", "adjective"):
            for form in demonym_forms(nationality.get(key, "")):
                rows.add(("demonym", form, code))
        capital = clean(entry.get("capital", {}).get("name", "")) if entry.get("capital") else ""
        for name in re.split(r"[;,]| and ", re.sub(r"\([^)]*\)", "", capital)):
            if re.fullmatch(r"[A-Z][^:]{2,30}", name.strip()):
                rows.add(("capital", name.strip(), code))
        for name in division_names(entry.get("divisions", "")):
            if folded(name) not in by_name:
                regions.add(("region", name, code))
        parties.update(party_names(entry.get("parties", "")))
        leaders.update(leader_names(entry.get("executive") or {}))
    # "Corse (Corsican)": in brackets stands what language a name is of.
    languages = LANGUAGES | {name for kind, name, _ in rows if kind == "demonym"}
    regions = {row for row in regions if re.split(r" and ", row[1])[0] not in languages}
    # A territory's people are often called by the name of the state that it belongs
    # to (Aruba: Dutch), which then means that state.
    independent = {row["ISO3166-1-Alpha-2"] for row in codes if row["is_independent"] == "Yes"}
    of_states = {name for kind, name, code in rows if kind == "demonym" and code in independent}
    named_by_hand = {tuple(line.rstrip("\n").split("\t")[:3]) for line in
                     open(f"{FOLDER}/hand-world.tsv", encoding="utf-8")}
    by_hand = {row[1]: row[2] for row in named_by_hand if row[0] == "demonym"}
    rows = {(kind, name, code) for kind, name, code in rows if kind != "demonym" or
            (by_hand.get(name, code) == code and (code in independent or name not in of_states))}
    return rows, regions, parties, leaders


# Iceland calls itself Island, as English texts call every island.
NO_COUNTRY = {"none", "island"}

LANGUAGES = {"Arabic", "Aranese", "Basque", "Castilian", "Catalan", "Corsican", "Galician", "Jewish",
             "Kinyarwanda", "Kurdish", "Papiamento", "Valencian"}


def division_names(text):
    """'12 regions (<em>oblasti</em>); Bari, Adan (Aden), Nei Mongol [Inner Mongolia]' -> the names."""
    text = clean(re.sub(r"<em>.*?</em>", " ", text if isinstance(text, str) else ""))
    text = re.sub(r"\b(note|see)\b.*?(;|$)", ";", text, flags=re.I)
    # What is counted ("23 provinces", "46 oblasts, 21 republics", "autonomous regions:") is no name.
    for part in re.split(r"[,;:]", re.sub(r"[()\[\]*/]", ",", text)):
        name = re.sub(r"^(and|or) ", "", part.strip(" .'")).replace("`", "'")
        if not re.fullmatch(r"[A-Z][\w'’. -]{2,30}", name) or re.search(r" form$|Red Sea|^(West|East)ern? and", name):
            continue
        yield name
        if re.match(r"(Al|An|Ad|Ar|As|Ash|At) [A-Z]", name):
            yield name.partition(" ")[2]


def party_names(text):
    for part in re.split(r"<br>|;", text if isinstance(text, str) else ""):
        part = clean(re.sub(r"\[[^]]*\]|\([^)]*\)", "", part))
        name, _, short = part.partition(" or ")
        if re.fullmatch(r"[A-Z][\w'’. -]{5,60}", name.strip()):
            yield ("organisation", strip_the(name.strip()))
        if re.fullmatch(r"[A-Z][A-Z-]{2,9}", short.strip()):
            yield ("organisation", "=" + short.strip())


def leader_names(executive):
    text = " ".join(clean(v) for v in executive.values() if isinstance(v, str))
    for first, last in re.findall(r"([A-Z][a-z]+(?: [A-Z][a-z]+)?) ([A-Z][A-Z'-]{2,}(?: [A-Z][A-Z'-]{2,})?)\b", text):
        yield ("surname", last.title())
        if first not in ("President", "Minister", "King", "Queen", "Governor", "Prince", "General"):
            yield ("forename", first.split()[-1])


@functools.cache
def places():
    text = subprocess.run(["zstd", "-dcq", f"{SOURCES}/cities.tsv.zst"], capture_output=True,
                          check=True).stdout.decode()
    rows = (line.split("\t") for line in text.splitlines())
    return [(name, other, country, region, int(inhabitants or 0), feature)
            for name, other, country, region, inhabitants, feature in rows if feature != "PPLX"]


def is_city(inhabitants, feature):
    return inhabitants >= CITY_INHABITANTS or (feature in ("PPLA", "PPLC") and inhabitants > 0)


def cities():
    best = {}
    for name, other, country, region, inhabitants, feature in places():
        if not is_city(inhabitants, feature):
            continue
        for form in {name, other}:
            if not form or folded(form) in PLAIN_WORDS or len(form) < 3 or "(" in form:
                continue
            key = (form, country, region)
            best[key] = max(best.get(key, 0), inhabitants)
    rows = [("city", name, country, region, count) for (name, country, region), count in best.items()]
    return sorted(rows, key=lambda row: (-row[4], row[1], row[2], row[3]))


def towns():
    """Small places whose names mean nothing else that a table has, nor a person or an ordinary word by itself."""
    known, people, ordinary = set(), set(), set()
    for table in ("countries", "regions", "cities", "organisations", "hand-world", "hand-names", "people"):
        for line in open(f"{FOLDER}/{table}.tsv", encoding="utf-8"):
            if line.startswith("#"):
                continue
            kind, name = line.rstrip("\n").split("\t")[:2]
            (people if kind in ("forename", "surname") else known).add(folded(name.lstrip("=")))
    for line in open(f"{FOLDER}/word-classes.tsv", encoding="utf-8"):
        columns = line.rstrip("\n").split("\t")
        if columns[0] == "word" and int(columns[5]) >= 3:
            ordinary.add(folded(columns[1]))
    best = {}
    for name, _, country, region, inhabitants, feature in places():
        form = folded(name)
        small = inhabitants >= TOWN_INHABITANTS and not is_city(inhabitants, feature)
        if country not in TOWN_COUNTRIES or not small or form in known or len(form) < 4 or "(" in form:
            continue
        words = form.split()
        if all(word in ordinary for word in words) or (len(words) == 1 and form in people):
            continue
        key = (name, country, region)
        best[key] = max(best.get(key, 0), inhabitants)
    return sorted(("city", *key, count) for key, count in best.items())


def lexicon_rows():
    kinds = {"MaleName": "forename", "FemaleName": "forename", "FirstName": "forename",
             "LastName": "surname", "Organization": "organisation", "SportsTeam": "team",
             "Region": "region", "Place": "nature"}
    for line in open(f"{SOURCES}/compromise_lexicon.tsv", encoding="utf-8"):
        text, kind = line.rstrip("\n").split("\t")
        if kind in kinds and folded(text) not in PLAIN_WORDS and len(text) > 2:
            words = [w if w in ("of", "and", "the", "de") else w.capitalize() for w in text.split()]
            yield (kinds[kind], " ".join(words))


def person_names(leaders):
    count = {"forename": collections.Counter(), "surname": collections.Counter()}
    for row in read_csv("common-forenames-by-country.csv"):
        count["forename"][clean(row["Romanized Name"])] += 1
    for row in read_csv("common-surnames-by-country.csv"):
        count["surname"][clean(row["Romanized Name"])] += 1
    for name in ("us_legislators-current.yaml", "us_executive.yaml"):
        for line in open(f"{SOURCES}/{name}", encoding="utf-8"):
            match = re.match(r"\s+(first|last): '?([^'\n]+)", line)
            if match:
                count["forename" if match.group(1) == "first" else "surname"][match.group(2)] += 1
    for kind, name in list(lexicon_rows()) + sorted(leaders):
        if kind in count:
            count[kind][name] += 1
    for kind, names in count.items():
        for name in sorted(names):
            if re.fullmatch(r"[^\W\d_][^\d_(),/]{1,24}", name) and folded(name) not in PLAIN_WORDS \
                    and name[0].isupper():
                yield (kind, name)


def organisations(parties):
    rows = set(parties)
    rows.update(row for row in lexicon_rows() if row[0] in ("organisation", "team"))
    for row in read_csv("sp500.csv"):
        name = re.sub(r"\s*\(.*?\)", "", row["Security"]).strip()
        rows.add(("organisation", name))
        short = re.sub(r",? (Inc\.?|Corp\.?|Corporation|Company|Co\.|Group|plc|Holdings)$", "", name)
        if short != name and folded(short) not in PLAIN_WORDS and len(short) > 3:
            rows.add(("organisation", short))
    for line in open(f"{SOURCES}/us_committees-current.yaml", encoding="utf-8"):
        match = re.match(r"  name: '?([^'\n]+)", line)
        if match:
            rows.add(("organisation", match.group(1)))
    return sorted(rows)


def main():
    countries, regions, parties, leaders = countries_and_regions()
    regions.update((kind, name, "") for kind, name in lexicon_rows() if kind in ("region",))
    # US is a country, us is not: names in capitals count only as written.
    countries = {(kind, "=" + name if name.isupper() and len(name) <= 4 else name, code)
                 for kind, name, code in countries}
    named = {folded(name) for _, name, _ in countries}
    natures = sorted(row for row in lexicon_rows() if row[0] == "nature" and folded(row[1]) not in named)
    write("countries.tsv", sorted(countries), "country names, demonyms and capitals: kind, name, ISO code")
    write("regions.tsv", sorted(r for r in regions if folded(r[1]) not in PLAIN_WORDS),
          "first-level divisions: kind, name, ISO code of the country")
    write("cities.tsv", cities(), "cities: kind, name, country, first-level division, inhabitants")
    write("people.tsv", person_names(leaders), "forenames and surnames")
    write("organisations.tsv", organisations(parties) + natures, "organisations, parties, teams, places")
    write("towns.tsv", towns(), "small towns: kind, name, country, first-level division, inhabitants")


main()
