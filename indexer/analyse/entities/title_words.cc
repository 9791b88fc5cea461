#include "indexer/analyse/entities/title_words.h"

#include <algorithm>
#include <utility>

#include "indexer/analyse/entities/word_set.h"

namespace dateline {

namespace {

// clang-format off
const WordSet kTitleWords = {
      "adv", "adv.", "afioga", "ajahn", "alaafin", "alake", "alhaja", "alhaji", "alhajj",
      "allama", "amb", "amb.", "archdeacon", "archduke", "asantehene", "assemblyman",
      "assemblymember", "assemblywoman", "ayatollah", "bapak", "baroness", "bdr", "bdr.",
      "bundeskanzler", "capt", "capt.", "catholicos", "cde", "cde.", "cdr", "cdr.", "cdre",
      "chairperson", "chieftain", "cik", "cllr", "cllr.", "cmdr", "cmdr.", "commodore", "comrade", "comtesse",
      "coun", "coun.", "councilman", "councilmember", "councilwoman", "cpl", "cpl.", "cpt", "cpt.", "cr", "cr.",
      "czar", "datin", "dato", "datuk", "daw", "deaconess", "dejazmach", "docteur", "drs", "drs.", "duchess", "encik",
      "eng.", "engr", "engr.", "evangelist", "fitawrari", "fr", "fr.", "frau", "fraulein",
      "freeholder", "freiherr", "fusilier", "garda", "gda", "gda.", "gnr", "gnr.", "guardsman", "haj", "hajj", "hajjah",
      "havildar", "headman", "headteacher", "herr", "hojatoleslam", "hojjatoleslam", "honorable",
      "honourable", "ibu", "induna", "inkosi", "insp", "insp.", "jemadar", "kapitan", "kgosi",
      "khedive", "kiai", "kyai", "lcpl", "lcpl.", "ldr", "lieut", "lieut.", "lt", "madam",
      "madame", "maestro", "mahant", "maharaja", "maharani", "malam", "mallam", "marchioness",
      "marquess", "matron", "maulana", "maulvi", "mdm", "mdm.", "meps", "messers", "messers.", "messieurs", "metropolitan", "mgr", "mgr.",
      "midshipman", "mlle", "mlle.", "mme", "mme.", "moderator", "monsieur", "moulana", "mps", "msgt", "msgt.",
      "msgr", "msgr.", "mullah", "mwalimu", "mx", "mx.", "mzee", "oberst", "obong",
      "oloye", "olubadan", "olympian", "paralympian", "otumfuo", "otunba", "patriarch", "prebendary", "premiers", "presidents", "professeur", "pte",
      "pte.", "ptlm", "ptlm.", "puan", "pvt", "pvt.", "ratu", "rector", "registrar", "rfn",
      "rfn.", "rifleman", "rittmeister", "sadhvi", "samdech", "sapper", "sarpanch", "sayadaw",
      "selectman", "selectwoman", "senor", "senora", "senorita", "sepoy", "sgt", "sgt.", "shri",
      "shrimati", "signor", "signora", "sitt", "smt", "smt.", "somdet", "spr", "spr.", "ssgt", "ssgt.", "subedar",
      "supt", "supt.", "sushri", "tanaiste", "taoiseach", "tehsildar", "tmt", "togbe", "tpr",
      "tpr.", "trooper", "tsar", "tsgt", "tsgt.", "undersheriff", "ustaz", "venerable", "vicar", "vicomte", "vicomtesse", "viscountess", "vizier",
      "weizero", "woizero"};
// clang-format on

const WordSet kFirstHalves = {"adi",   "air",   "brig", "ch",  "det",  "flt",  "gp",  "grand",
                              "lance", "lieut", "lt",   "maj", "naib", "puan", "rev", "right",
                              "rt",    "snr",   "sqn",  "sub", "tan",  "toh",  "wg"};

const WordSet kSecondHalves = {
    "canon", "capt",  "cdr",  "ch",   "sup", "cdre",       "col",     "con",  "const", "duchess",
    "duke",  "garda", "gda",  "gen",  "hon", "honourable", "insp",    "lady", "ldr",   "lt",
    "mufti", "naik",  "puan", "seri", "sgt", "sri",        "subedar", "supt"};

}  // namespace

bool is_title_word(const Unit& unit) { return kTitleWords.has(unit); }

const WordSet& title_words_and_halves() {
  static const WordSet words = {&kTitleWords, &kFirstHalves, &kSecondHalves};
  return words;
}

bool makes_person_of_title(const Unit& unit) {
  static const WordSet words = {
      "alhaja",      "alhaji",    "assemblyman",  "assemblywoman", "baroness", "catholicos",
      "chairperson", "cllr",      "councilwoman", "cpl",           "cr",       "datin",
      "datuk",       "dejazmach", "hajjah",       "hojatoleslam",  "kgosi",    "mallam",
      "maulana",     "maulvi",    "mme",          "moulana",       "msgr",     "mullah",
      "mzee",        "otumfuo",   "otunba",       "sarpanch",      "tan",      "tanaiste",
      "taoiseach",   "tehsildar", "viscountess"};
  return words.has(unit);
}

bool is_short_title_word(const Unit& unit) {
  static const WordSet words = {"adv",   "ald",  "amb",  "arch",  "asm",  "assoc", "asst", "atty",
                                "barr",  "brig", "comr", "const", "coun", "cpt",   "cst",  "det",
                                "dipl",  "engr", "gnr",  "insp",  "lic",  "mag",   "ofc",  "pbro",
                                "pharm", "ptl",  "ptlm", "secy",  "sig",  "sis",   "sra",  "srta",
                                "supt",  "surv", "tpr",  "treas", "ven"};
  return words.has(unit);
}

bool is_title_pair(std::string_view first, std::string_view second) {
  static constexpr std::pair<std::string_view, std::string_view> kPairs[] = {
      {"Adi", "Lady"},      {"Air", "Cdre"},         {"Brig", "Gen"},
      {"Ch", "Insp"},       {"Ch", "Sup"},           {"Ch", "Supt"},
      {"Det", "Ch"},        {"Det", "Con"},          {"Det", "Garda"},
      {"Det", "Gda"},       {"Det", "Insp"},         {"Det", "Sgt"},
      {"Det", "Supt"},      {"Flt", "Lt"},           {"Gp", "Capt"},
      {"Grand", "Duchess"}, {"Grand", "Duke"},       {"Grand", "Mufti"},
      {"Lance", "Naik"},    {"Lieut", "Col"},        {"Lieut", "Gen"},
      {"Lt", "Cdr"},        {"Lt", "Col"},           {"Lt", "Gen"},
      {"Maj", "Gen"},       {"Naib", "Subedar"},     {"Puan", "Sri"},
      {"Rev", "Canon"},     {"Right", "Honourable"}, {"Rt", "Hon"},
      {"Snr", "Const"},     {"Snr", "Sgt"},          {"Sqn", "Ldr"},
      {"Sub", "Lt"},        {"Tan", "Sri"},          {"Toh", "Puan"},
      {"Wg", "Cdr"}};
  return std::ranges::find(kPairs, std::pair(first, second)) != std::end(kPairs);
}

bool may_end_title_pair(const Unit& unit) { return kSecondHalves.has(unit); }

}  // namespace dateline
