#include "indexer/analyse/entities/filed_names.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/parsed_dateline.h"

namespace dateline {
namespace {

// What is left of names that stand in the text, as it would be written in a list.
std::string settled(const std::string& body,
                    const std::vector<std::pair<std::string, EntityType>>& given) {
  const auto filed = parse(body);
  if (!filed) return "none";
  std::vector<EntitySpan> spans;
  for (const auto& [form, type] : given) {
    EntitySpan span;
    span.begin = static_cast<std::uint32_t>(body.find(form));
    span.end = span.begin + static_cast<std::uint32_t>(form.size());
    span.type = type;
    spans.push_back(span);
  }
  settle_filed_names(body, *filed, shipped_model()->lexicon(), spans);
  std::string all;
  for (const EntitySpan& span : spans) {
    all += body.substr(span.begin, span.end - span.begin);
    all += span.type == EntityType::kPlace ? "/L " : "/other ";
  }
  return all;
}

constexpr EntityType kBody = EntityType::kOrganisation, kMan = EntityType::kPerson;

TEST_CASE("a people's land is a place by all of its name", "[entities]") {
  CHECK(settled("BO RAY CREE NATION, Canada - Rain fell.", {{"BO RAY", kMan}, {"Canada", kBody}}) ==
        "BO RAY CREE NATION/L Canada/L ");
  CHECK(settled("LIMA, Peru - Ann Nation sang.", {{"LIMA", kBody}, {"Ann Nation", kMan}}) ==
        "LIMA/L Ann Nation/other ");
}

TEST_CASE("a dateline's region is no firm", "[entities]") {
  CHECK(settled("SIKSIKA NATION, ALTA. - Rain fell on Quel Ltd.",
                {{"ALTA.", kBody}, {"Quel Ltd.", kBody}}) ==
        "SIKSIKA NATION/L ALTA./L Quel Ltd./other ");
}

}  // namespace
}  // namespace dateline
