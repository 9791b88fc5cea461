#include "indexer/analyse/entities/filed_names.h"

#include <algorithm>

#include "common/base/ascii.h"
#include "indexer/analyse/entities/filing_agency.h"
#include "indexer/analyse/entities/filing_places.h"

namespace dateline {
namespace {

// Where the place ends in the text that begins with it; 0 when it is written otherwise there.
std::size_t end_of_filed_place(std::string_view body, const FilingLine& filed) {
  const std::string_view written = body.substr(filed.begin).substr(0, filed.place.size());
  const bool same = ascii_lower(written) == ascii_lower(filed.place);
  return same ? filed.begin + written.size() : 0;
}

// Not several words that no gazetteer has: the end of a heading may have been taken for a place.
bool is_likely(std::string_view place, const Lexicon& lexicon) {
  return place.find(' ') == std::string_view::npos || place.ends_with(" Nation") ||
         FilingPlaces(lexicon).is_place(place);
}

// "JAMES SMITH CREE NATION": a people's land, whatever persons or peoples its words name.
void drop_parts_of_nation(const FilingLine& filed, std::size_t end,
                          std::vector<EntitySpan>& spans) {
  if (!filed.place.ends_with(" Nation")) return;
  std::erase_if(spans, [&](const EntitySpan& span) {
    const bool whole = span.begin == filed.begin && span.end == end;
    return !whole && span.begin >= filed.begin && span.end <= end;
  });
}

// The agency of several words that stands in front: "Australian and N.Z. Cable Association."
void settle_agency_in_front(std::string_view body, const FilingLine& filed,
                            std::vector<EntitySpan>& spans) {
  static constexpr std::string_view kHeads[] = {" Agency", " Association", " Service"};
  const auto ends = [&filed](std::string_view head) { return filed.agency.ends_with(head); };
  if (std::ranges::none_of(kHeads, ends)) return;
  const std::size_t begin = body.substr(0, filed.begin).find(filed.agency);
  if (begin == std::string_view::npos) return;
  EntitySpan agency;
  agency.begin = static_cast<std::uint32_t>(begin);
  agency.end = static_cast<std::uint32_t>(begin + filed.agency.size());
  agency.type = EntityType::kOrganisation;
  std::erase_if(spans, [&](const EntitySpan& span) {
    return span.begin < agency.end && span.end > agency.begin;
  });
  const auto at =
      std::ranges::find_if(spans, [&](const EntitySpan& span) { return span.begin >= agency.end; });
  spans.insert(at, agency);
}

}  // namespace

void settle_filed_names(std::string_view body, const FilingLine& filed, const Lexicon& lexicon,
                        std::vector<EntitySpan>& spans) {
  if (filed.country.empty() || filed.begin >= body.size()) return;
  std::erase_if(spans, [&](const EntitySpan& span) {
    if (span.begin < filed.begin || span.end > filed.end) return false;
    const std::string_view name = body.substr(span.begin, span.end - span.begin);
    return span.type == EntityType::kOther || name.ends_with('?') ||
           (is_misread_agency(name) && name != filed.agency);
  });
  settle_agency_in_front(body, filed, spans);
  for (EntitySpan& span : spans) {
    if (span.end > filed.end) break;
    // "SIKSIKA NATION, ALTA.": no firm.
    if (span.type == EntityType::kOrganisation && span.begin > filed.begin &&
        body.substr(span.begin, span.end - span.begin) == filed.region)
      span.type = EntityType::kPlace;
  }
  const std::size_t end = end_of_filed_place(body, filed);
  if (end == 0) return;
  drop_parts_of_nation(filed, end, spans);
  const auto at =
      std::ranges::find_if(spans, [&](const EntitySpan& span) { return span.end > filed.begin; });
  if (at != spans.end() && at->begin == filed.begin && at->end == end) {
    at->type = EntityType::kPlace;
  } else if ((at == spans.end() || at->begin >= end) && is_likely(filed.place, lexicon)) {
    EntitySpan place;
    place.begin = static_cast<std::uint32_t>(filed.begin);
    place.end = static_cast<std::uint32_t>(end);
    place.type = EntityType::kPlace;
    spans.insert(at, place);
  }
}

}  // namespace dateline
