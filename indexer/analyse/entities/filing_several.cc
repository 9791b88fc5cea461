#include "indexer/analyse/entities/filing_several.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

namespace dateline {
namespace {

using Names = std::vector<std::string>;

constexpr std::string_view kSlash = "/";
constexpr std::string_view kComma = ", ";
constexpr std::string_view kAnds[] = {" and ", " AND ", " & "};

Names parts_of(std::string_view names, std::string_view joint) {
  Names parts;
  for (;;) {
    const std::size_t end = names.find(joint);
    parts.emplace_back(names.substr(0, end));
    if (end == std::string_view::npos) return parts;
    names.remove_prefix(end + joint.size());
  }
}

bool has_joint(std::string_view names) {
  const auto has = [&](std::string_view joint) { return names.find(joint) != names.npos; };
  return has(kSlash) || std::ranges::any_of(kAnds, has);
}

// Of "BUDAPEST/WARSAW" and "NEW YORK and LONDON".
Names names_of(const FilingPlaces& places, const std::string& names) {
  if (names.find('/') != std::string::npos) {
    Names parts = parts_of(names, kSlash);
    const auto known = [&](const std::string& part) {
      return places.is_place(places.town_of(part));
    };
    if (std::ranges::all_of(parts, known)) return parts;
  }
  for (const std::string_view joint : kAnds) {
    if (names.find(joint) == std::string::npos || places.is_place(names)) continue;
    Names parts = parts_of(names, joint);
    const auto known = [&](const std::string& part) { return places.is_well_known(part); };
    if (std::ranges::all_of(parts, known)) return parts;
  }
  return {names};
}

FiledPlace place_and_region(const std::string& names) {
  Names parts = parts_of(names, kComma);
  FiledPlace place;
  place.place = parts[0];
  if (parts.size() > 1) place.region = parts[1];
  return place;
}

// What stands behind the region in it: "WELLINGTON" of "Australia and WELLINGTON", "HOUSTON, Texas"
// of "La./HOUSTON, Texas".
void take_places_behind_region(const FilingPlaces& places, FilingLine& line) {
  std::string_view joint = kSlash;
  for (const std::string_view word : kAnds) {
    if (line.region.find(word) != std::string::npos) joint = word;
  }
  Names parts = parts_of(line.region, joint);
  if (places.is_place(line.region)) return;
  std::vector<FiledPlace> others;
  for (const std::string& part : std::span(parts).subspan(1)) {
    others.push_back(place_and_region(part));
    if (!places.is_well_known(others.back().place) &&
        !places.is_country_or_state(others.back().region))
      return;
  }
  line.region = std::move(parts[0]);
  line.others = std::move(others);
}

void take_places_of_name(const FilingPlaces& places, FilingLine& line) {
  const Names names = names_of(places, line.place);
  const std::string region = std::exchange(line.region, "");
  const auto region_of = [&](const std::string& name) {
    return name == names.back() || places.may_lie_in(name, region) ? region : "";
  };
  line.place = names[0];
  line.region = region_of(names[0]);
  for (const std::string& name : std::span(names).subspan(1)) {
    line.others.emplace_back(FiledPlace{name, region_of(name), "", {}});
  }
}

// "London" of "PARIS, LONDON" and "Tokyo" of "NEW YORK/LONDON, TOKYO" are in front of `others`, the
// places behind.
void part_towns(const FilingPlaces& places, FiledPlace& last, std::vector<FiledPlace>& others) {
  if (!places.are_great_towns_apart(last.place, last.region)) return;
  FiledPlace next;
  next.place = std::exchange(last.region, "");
  others.insert(others.begin(), std::move(next));
}

}  // namespace

void split_filed_places(const FilingPlaces& places, FilingLine& line) {
  if (has_joint(line.region)) take_places_behind_region(places, line);
  std::vector<FiledPlace> behind = std::exchange(line.others, {});
  if (has_joint(line.place)) take_places_of_name(places, line);
  part_towns(places, line.others.empty() ? line : line.others.back(), behind);
  std::ranges::move(behind, std::back_inserter(line.others));
}

}  // namespace dateline
