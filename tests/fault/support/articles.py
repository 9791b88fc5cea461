"""Small articles made by rule, and the archive's state as the test knows it:
a dictionary id -> the line that was added last."""

import json
import random

WORDS = (
    "harbour council strike minister ceasefire talks border election budget flood railway bridge "
    "court verdict market wheat price union doctor hospital vaccine school teacher storm island "
    "ferry pilot airport treaty envoy summit parliament vote senate tax reform museum library "
    "river dam power station coal wind energy company shares bank loan crisis refugee camp aid"
).split()
PEOPLE = ["Anna Kovacs", "Peter Brandt", "Lucia Moretti", "Sven Halvorsen", "Maria Duarte"]
PLACES = ["Geneva", "Vienna", "Lisbon", "Oslo", "Riga"]


def make_article(number, version=0):
    """The JSON line of article number `number`; another text for each version."""
    lot = random.Random(f"{number}/{version}")
    words = [lot.choice(WORDS) for _ in range(lot.randint(20, 90))]
    person, place = lot.choice(PEOPLE), lot.choice(PLACES)
    article = {
        "id": f"a{number}",
        "title": f"{place}: {' '.join(words[:4])} {number}",
        "source": lot.choice(["Harbour Gazette", "Evening Courier"]),
        "people": [person],
        "body": f"{place.upper()} - {person} spoke about {' '.join(words)}. Version {version}.",
    }
    if number % 11:
        article["date"] = f"20{number % 25:02}-{number % 12 + 1:02}-{number % 28 + 1:02}"
    return json.dumps(article)


def make_state(numbers, version=0):
    return {f"a{number}": make_article(number, version) for number in numbers}


def write_articles(path, state):
    with open(path, "w") as file:
        file.writelines(line + "\n" for line in state.values())
    return path
