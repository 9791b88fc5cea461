#include "indexer/analyse/entities/dissolved_unions.h"

#include <algorithm>
#include <span>
#include <string_view>

namespace dateline {
namespace {

struct FormerUnion {
  std::string_view country;
  std::string_view part;
  int first_year;
  int last_year;                            // before its parts acted by themselves
  std::span<const std::string_view> parts;  // the others
};

constexpr std::string_view kCzechoslovak[] = {"SK"};
constexpr std::string_view kSoviet[] = {"AM", "AZ", "BY", "EE", "GE", "KG", "KZ",
                                        "LT", "LV", "MD", "TJ", "TM", "UA", "UZ"};
constexpr std::string_view kYugoslav[] = {"BA", "HR", "ME", "MK", "SI", "XK"};

constexpr FormerUnion kUnions[] = {{"CS", "CZ", 1918, 1991, kCzechoslovak},
                                   {"SU", "RU", 1922, 1989, kSoviet},
                                   {"YU", "RS", 1918, 1989, kYugoslav}};

std::vector<CountryEvidence>::iterator find_country(std::vector<CountryEvidence>& countries,
                                                    std::string_view code) {
  const std::uint16_t packed = pack_country(code);
  return std::ranges::find(countries, packed, &CountryEvidence::country);
}

// "Russia and Ukraine": the article tells the parts from each other.
bool names_other_part(const FormerUnion& one, std::vector<CountryEvidence>& countries) {
  return std::ranges::any_of(one.parts, [&](std::string_view code) {
    const auto other = find_country(countries, code);
    return other != countries.end() && other->named > 0;
  });
}

void add_part(const CountryEvidence& part, CountryEvidence& whole) {
  whole.score += part.score;
  whole.named += part.named;
  whole.organisations += part.organisations;
  whole.brackets += part.brackets;
  whole.names += part.names;
  whole.unknown += part.unknown;
  whole.in_title = whole.in_title || part.in_title;
  whole.filed = whole.filed || part.filed;
  whole.source = whole.source || part.source;
  if (whole.peer == 0) whole.peer = part.peer;
}

}  // namespace

void join_unions(int year, std::vector<CountryEvidence>& countries,
                 std::vector<std::string>& filed) {
  for (const FormerUnion& one : kUnions) {
    if (year < one.first_year || year > one.last_year) continue;
    const auto whole = find_country(countries, one.country);
    const auto part = find_country(countries, one.part);
    if (whole == countries.end() || part == countries.end() || whole->named == 0) continue;
    if (part->named > 0 && names_other_part(one, countries)) continue;
    add_part(*part, *whole);
    countries.erase(part);
    std::ranges::replace(filed, std::string(one.part), std::string(one.country));
  }
}

}  // namespace dateline
