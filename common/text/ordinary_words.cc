#include "common/text/ordinary_words.h"

#include <algorithm>
#include <span>

namespace dateline {
namespace {

// Sorted, two to five letters, folded.
constexpr std::string_view kEnglish[] = {
    "act",   "ad",    "add",   "ads",  "age",   "ah",    "aid",   "aids",  "all",   "am",    "an",
    "and",   "are",   "arm",   "arms", "art",   "as",    "ask",   "at",    "ate",   "bad",   "bag",
    "ban",   "bar",   "bat",   "be",   "bear",  "bed",   "bet",   "bid",   "bike",  "bit",   "box",
    "bus",   "buy",   "by",    "cab",  "camp",  "can",   "cap",   "car",   "care",  "cares", "cars",
    "cat",   "cats",  "cent",  "chip", "cod",   "cop",   "cost",  "crisp", "cut",   "dad",   "dam",
    "dare",  "dart",  "die",   "dig",  "dip",   "do",    "dos",   "dot",   "dove",  "dream", "dry",
    "due",   "ear",   "east",  "eat",  "echo",  "egg",   "end",   "era",   "eve",   "eye",   "fall",
    "fan",   "far",   "fare",  "fast", "fat",   "fate",  "fed",   "fee",   "few",   "fill",  "fin",
    "fire",  "fit",   "fix",   "flag", "fly",   "fob",   "focus", "for",   "form",  "from",  "fun",
    "gain",  "gap",   "gas",   "gate", "gave",  "gel",   "get",   "gift",  "go",    "god",   "gone",
    "got",   "grace", "gun",   "hall", "ham",   "hand",  "has",   "hat",   "hats",  "he",    "heal",
    "heat",  "hip",   "hit",   "home", "hop",   "hope",  "ice",   "if",    "ill",   "in",    "ink",
    "inn",   "ion",   "ions",  "is",   "it",    "its",   "jam",   "jet",   "job",   "joint", "key",
    "kid",   "kind",  "kit",   "lab",  "lad",   "lag",   "lap",   "laser", "last",  "law",   "lay",
    "led",   "leg",   "lie",   "lip",  "list",  "log",   "lot",   "love",  "map",   "mars",  "mat",
    "may",   "me",    "media", "men",  "mess",  "mid",   "mill",  "mine",  "mint",  "mom",   "mud",
    "my",    "near",  "net",   "nice", "no",    "nor",   "nut",   "oak",   "of",    "oil",   "on",
    "one",   "open",  "or",    "out",  "pact",  "pan",   "part",  "pass",  "past",  "pay",   "pen",
    "per",   "pet",   "pie",   "pin",  "pit",   "plan",  "play",  "plot",  "pop",   "post",  "pot",
    "prism", "pro",   "prop",  "pub",  "race",  "radar", "rail",  "ran",   "rap",   "rat",   "raw",
    "ray",   "real",  "red",   "rent", "rest",  "rice",  "rid",   "rip",   "rise",  "road",  "rod",
    "rose",  "row",   "rub",   "rule", "run",   "safe",  "sage",  "salt",  "sap",   "sat",   "save",
    "scan",  "sea",   "set",   "sex",  "shape", "ship",  "ships", "shot",  "sign",  "sin",   "sit",
    "six",   "slip",  "smart", "so",   "soap",  "son",   "spa",   "star",  "stars", "start", "step",
    "steps", "stop",  "sum",   "sun",  "swat",  "swift", "tab",   "tag",   "tall",  "tap",   "tar",
    "task",  "tax",   "team",  "ten",  "test",  "that",  "tie",   "tin",   "tip",   "to",    "told",
    "ton",   "tool",  "top",   "toy",  "unite", "up",    "us",    "use",   "van",   "vat",   "view",
    "vow",   "wall",  "war",   "was",  "wave",  "we",    "west",  "who",   "whom",  "win",   "wit",
    "zip",
};

constexpr std::string_view kFrench[] = {
    "ai",   "an",   "ans",  "art",  "as",   "au",   "bas",  "bon",  "but",  "cap",  "car", "cas",
    "ce",   "ces",  "chat", "cour", "de",   "des",  "don",  "dont", "du",   "elle", "en",  "es",
    "est",  "et",   "eu",   "eux",  "fait", "fin",  "gaz",  "ici",  "il",   "ils",  "la",  "le",
    "les",  "leur", "lot",  "lui",  "ma",   "main", "mais", "me",   "mer",  "mes",  "mon", "mort",
    "ne",   "ni",   "non",  "nos",  "nous", "on",   "ont",  "or",   "ou",   "par",  "pas", "peu",
    "plus", "pour", "qui",  "sa",   "sac",  "sait", "sans", "se",   "sera", "ses",  "si",  "sida",
    "site", "sol",  "son",  "sous", "suis", "sur",  "ta",   "te",   "tel",  "tes",  "tir", "ton",
    "tot",  "tu",   "un",   "une",  "va",   "vie",  "vin",  "vos",  "vous", "vu",
};

constexpr std::string_view kGerman[] = {
    "ab",   "acht", "als", "alt", "am",   "an",   "arm",  "art",  "auf",  "aus",   "bad",  "bahn",
    "band", "bank", "bau", "bei", "bin",  "bis",  "bund", "da",   "das",  "dem",   "den",  "der",
    "des",  "die",  "du",  "ein", "eine", "er",   "es",   "euro", "fall", "fur",   "gas",  "geld",
    "gut",  "hat",  "ich", "ihm", "ihn",  "ihr",  "im",   "in",   "ist",  "ja",    "man",  "mir",
    "mit",  "nie",  "nun", "nur", "ob",   "oder", "ohne", "ort",  "rat",  "recht", "rot",  "see",
    "sie",  "so",   "tag", "tor", "um",   "und",  "uns",  "vom",  "von",  "vor",   "wahl", "was",
    "weg",  "wer",  "wie", "wir", "wo",   "zeit", "zu",   "zum",  "zur",
};

constexpr std::string_view kSpanish[] = {
    "al",   "ano", "as",  "bien", "cada", "casa", "caso", "con",   "da",   "dar", "de",  "del",
    "di",   "dia", "dos", "el",   "ella", "en",   "era",  "eres",  "es",   "esa", "ese", "eso",
    "esta", "fin", "fue", "ha",   "han",  "hay",  "he",   "ir",    "ira",  "la",  "las", "le",
    "les",  "ley", "lo",  "los",  "mal",  "mar",  "mas",  "me",    "mes",  "mi",  "mis", "muy",
    "ni",   "no",  "nos", "oro",  "os",   "pan",  "para", "paz",   "pero", "pie", "por", "que",
    "rey",  "sal", "se",  "ser",  "si",   "sido", "sin",  "sobre", "sol",  "son", "soy", "su",
    "sur",  "sus", "tal", "te",   "ti",   "tu",   "tus",  "un",    "una",  "uno", "uso", "va",
    "van",  "ve",  "ver", "vez",  "vi",   "via",  "vida", "voz",   "ya",   "yo",
};

static_assert(std::ranges::is_sorted(kEnglish) && std::ranges::is_sorted(kFrench) &&
              std::ranges::is_sorted(kGerman) && std::ranges::is_sorted(kSpanish));

std::span<const std::string_view> ordinary_words(std::string_view language) {
  if (language.empty() || language == "en") return kEnglish;
  if (language == "fr") return kFrench;
  if (language == "de") return kGerman;
  if (language == "es") return kSpanish;
  return {};
}

}  // namespace

bool is_ordinary_word(std::string_view folded, std::string_view language) {
  return std::ranges::binary_search(ordinary_words(language), folded);
}

}  // namespace dateline
