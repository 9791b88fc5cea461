"""The sentences of the Groningen Meaning Bank (../shared/entities/tagged): its words alone, for its names are machine-made."""
import csv
import io
import zipfile

BEHIND = {".", ",", ";", ":", "?", "!", ")", "]", "%", "/", "...", "'", "'s", "n't", "'ll", "'m", "'re", "'ve", "'d"}
BEFORE = {"(", "[", "$", "#", "/"}
SENTENCES = 8  # of a text: as many words as a short report has


def sentences(path):
    """Lists of words, as the bank has them."""
    bank = zipfile.ZipFile(path)
    words = []
    for row in csv.DictReader(io.TextIOWrapper(bank.open("ner_dataset.csv"), "latin-1")):
        if row["Sentence #"] and words:
            yield words
            words = []
        words.append(row["Word"])
    yield words


def printed(words):
    """The sentence as it was printed, before it was cut into words."""
    text, tied, quoted = "", True, False
    for word in words:
        quote = word == '"'
        if not tied and word not in BEHIND and not (quote and quoted):
            text += " "
        text += word
        quoted ^= quote
        tied = word in BEFORE or (quote and quoted)
    return text


def articles(path):
    """The bank has no articles: "gmb-00009" is its ninth sentence and the seven behind it."""
    number, text = 1, []
    for count, words in enumerate(sentences(path), 1):
        text.append(printed(words))
        if len(text) == SENTENCES:
            yield {"id": f"gmb-{number:05d}", "text": " ".join(text), "date": ""}
            number, text = count + 1, []
