#include "indexer/names/company_forms.h"

#include <catch2/catch.hpp>

#include "tests/indexer/names/changes_text.h"

namespace dateline {
namespace {

// "A=B C=D ", of values in so many articles.
std::string joined(const std::map<std::string, std::uint64_t>& articles,
                   const std::string& aliases = {}) {
  ValueCounts counts;
  for (const auto& [value, count] : articles) counts[value].articles = count;
  const Spellings spellings(counts);
  FieldNames names(spellings.joined());
  const ToldNames told(read_aliases(aliases, "names.txt"), Field::kOrganisation);
  join_companies(counts, spellings, told, names);
  return changes_text(names, Field::kOrganisation);
}

TEST_CASE("a company with and without its legal form is one, under the more frequent", "[names]") {
  CHECK(joined({{"Chrysler Corp", 5}, {"Chrysler", 4}}) == "Chrysler=Chrysler Corp ");
  CHECK(joined({{"Chrysler Corp", 4}, {"Chrysler", 5}}) == "Chrysler Corp=Chrysler ");
  CHECK(joined({{"CHRYSLER CORP.", 1}, {"Chrysler Corporation", 4}, {"Chrysler", 1}}) ==
        "CHRYSLER CORP.=Chrysler Corporation Chrysler=Chrysler Corporation ");
  CHECK(joined({{"Dixons Group PLC", 5}, {"Dixons Group", 2}, {"Dixons", 1}}) ==
        "Dixons=Dixons Group PLC Dixons Group=Dixons Group PLC ");
  CHECK(joined({{"Merrill Lynch & Co", 5}, {"Merrill Lynch", 2}}) ==
        "Merrill Lynch=Merrill Lynch & Co ");
  CHECK(joined({{"Duff and Phelps's Inc.", 5}, {"Duff and Phelps's", 2}}) ==
        "Duff and Phelps's=Duff and Phelps's Inc. ");
}

TEST_CASE("companies that differ in their legal form stay two", "[names]") {
  CHECK(joined({{"Unilever NV", 5}, {"Unilever Plc", 4}, {"Unilever", 3}}).empty());
}

TEST_CASE("an ordinary word, a frequent name and what the user told stay", "[names]") {
  CHECK(joined({{"Sun Co", 5}, {"Sun", 3}}).empty());
  CHECK(joined({{"Cyclops Corp", 1}, {"Cyclops", 3}}) == "Cyclops Corp=Cyclops ");
  CHECK(joined({{"Cyclops Corp", 1}, {"Cyclops", 4}}).empty());
  CHECK(joined({{"Cyclops Oil Corp", 1}, {"Cyclops Oil", 10}}) == "Cyclops Oil Corp=Cyclops Oil ");
  CHECK(joined({{"Cyclops Oil Corp", 1}, {"Cyclops Oil", 11}}).empty());
  CHECK(joined({{"Merrill Corp", 2}, {"Merrill", 3}, {"Merrill Lynch", 2}}).empty());
  CHECK(joined({{"Merrill Corp", 2}, {"Merrill", 3}, {"Merrill Lynch", 1}}) ==
        "Merrill Corp=Merrill ");
  CHECK(joined({{"Chrysler Corp", 5}, {"Chrysler", 4}}, "different org: Chrysler Corp / Chrysler\n")
            .empty());
  CHECK(joined({{"EMS Corp", 2}, {"EMS", 2}}).empty());
  // What is written in small letters as well is more than letters.
  CHECK(joined({{"Fiat SpA", 8}, {"Fiat", 1}, {"FIAT", 7}}) == "FIAT=Fiat SpA Fiat=Fiat SpA ");
  CHECK(joined({{"Fiat SpA", 8}, {"FIAT", 9}, {"F.I.A.T.", 1}}) == "F.I.A.T.=FIAT ");
  CHECK(
      joined({{"Morgan Guaranty Ltd", 2}, {"Morgan Guaranty", 3}, {"Morgan Guaranty Trust Co", 4}})
          .empty());
  CHECK(joined({{"Group", 5}, {"Holdings Group", 4}}).empty());
}

}  // namespace
}  // namespace dateline
