#include "indexer/analyse/entities/body_towns.h"

#include <algorithm>

#include "indexer/analyse/entities/lexicon.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {

BodyWords body_words(std::span<const Unit> units, std::size_t begin, std::size_t end) {
  static const WordSet civic = {
      "afc",       "airport", "albion",   "assembly", "athletic",  "authority",   "borough",
      "cathedral", "cc",      "chamber",  "city",     "cf",        "council",     "county",
      "court",     "diocese", "district", "fc",       "fire",      "municipal",   "municipality",
      "police",    "prison",  "rangers",  "rc",       "rfc",       "rovers",      "sc",
      "shire",     "town",    "township", "united",   "wanderers", "constabulary"};
  static const WordSet institutions = {
      "college",  "hospital", "infirmary",  "museum",     "polytechnic", "school",
      "schools",  "theatre",  "university", "advertiser", "chronicle",   "clinic",
      "courier",  "gazette",  "herald",     "journal",    "mercury",     "news",
      "observer", "post",     "sentinel",   "star",       "times",       "tribune"};
  static const WordSet businesses = {"ag",
                                     "air",
                                     "airlines",
                                     "airways",
                                     "associates",
                                     "bhd",
                                     "brands",
                                     "bros",
                                     "brothers",
                                     "capital",
                                     "chemical",
                                     "chemicals",
                                     "co",
                                     "communications",
                                     "company",
                                     "consultancy",
                                     "consulting",
                                     "corp",
                                     "corporation",
                                     "electronics",
                                     "energy",
                                     "enterprises",
                                     "entertainment",
                                     "finance",
                                     "financial",
                                     "foods",
                                     "gas",
                                     "global",
                                     "gmbh",
                                     "gold",
                                     "group",
                                     "holding",
                                     "holdings",
                                     "homes",
                                     "inc",
                                     "industries",
                                     "insurance",
                                     "international",
                                     "investments",
                                     "laboratories",
                                     "limited",
                                     "lines",
                                     "llc",
                                     "llp",
                                     "logistics",
                                     "ltd",
                                     "management",
                                     "media",
                                     "minerals",
                                     "mining",
                                     "motors",
                                     "nv",
                                     "oil",
                                     "partners",
                                     "petroleum",
                                     "pharma",
                                     "pharmaceuticals",
                                     "pictures",
                                     "plc",
                                     "power",
                                     "products",
                                     "properties",
                                     "pty",
                                     "realty",
                                     "records",
                                     "resources",
                                     "sa",
                                     "securities",
                                     "semiconductor",
                                     "services",
                                     "shipping",
                                     "software",
                                     "sons",
                                     "steel",
                                     "stores",
                                     "studios",
                                     "systems",
                                     "tea",
                                     "technologies",
                                     "technology",
                                     "telecom",
                                     "textiles",
                                     "trading",
                                     "ventures"};
  constexpr std::size_t kMostLookedAt = 6;
  BodyWords words;
  for (std::size_t i = begin; i < std::min(end, begin + kMostLookedAt); ++i) {
    words.civic = words.civic || civic.has(units[i]);
    words.institution = words.institution || institutions.has(units[i]);
    words.business = words.business || units[i].mark == '&' || businesses.has(units[i]);
  }
  return words;
}

bool is_of_town(const BodyWords& words, std::uint32_t flags, std::uint8_t size) {
  constexpr std::uint8_t kKnownSize = 19;  // 2^18 inhabitants and more: Cleveland, Orlando
  constexpr std::uint32_t kPersons = kLexForename | kLexSurname;
  constexpr std::uint32_t kBeyondTown = kLexCountry | kLexDemonym | kLexBigCity | kLexRegion |
                                        kLexRegionShort | kLexFormerState | kLexSeat;
  if (words.civic || (flags & kBeyondTown) != 0) return true;
  if ((flags & kLexCapital) != 0 && (flags & kPersons) == 0) return true;
  const bool large = (flags & (kLexBigCity | kLexCity)) != 0;
  if ((flags & kPersons) != 0) {
    return large && (words.institution || (size >= kKnownSize && !words.business));
  }
  return large || !words.business;
}

bool is_citys_building(const Unit& last) {
  static const WordSet buildings = {
      "airport", "arena",    "basilica",    "centre",      "center",   "cathedral",
      "dome",    "expo",     "fairgrounds", "hall",        "hospital", "jail",
      "mall",    "mosque",   "museum",      "observatory", "prison",   "racecourse",
      "stadium", "terminal", "university",  "zoo"};
  return buildings.has(last);
}

}  // namespace dateline
