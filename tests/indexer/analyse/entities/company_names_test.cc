#include "indexer/analyse/entities/company_names.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/shipped_model.h"

namespace dateline {
namespace {

using Names = std::vector<std::string>;

Names joined(const Names& names) {
  std::vector<NamedMention> mentions;
  for (const std::string& name : names)
    mentions.push_back({false, {0, 1, EntityType::kOrganisation}, name});
  join_company_names(mentions, shipped_model()->lexicon());
  Names after;
  for (const NamedMention& mention : mentions) after.push_back(mention.name);
  return after;
}

TEST_CASE("a company is meant by its name without the legal form", "[entities]") {
  CHECK(joined({"Chrysler Corp", "Chrysler", "CHRYSLER"}) == Names(3, "Chrysler Corp"));
  CHECK(joined({"Dixons Group PLC", "Dixons"})[1] == "Dixons Group PLC");
  CHECK(joined({"Moody's Investors Service Inc", "Moody's", "Moody"})[2] ==
        "Moody's Investors Service Inc");
}

TEST_CASE("a company is meant by the beginning of its name", "[entities]") {
  CHECK(joined({"Merrill Lynch & Co", "Merrill Lynch", "Merrill"}) ==
        Names(3, "Merrill Lynch & Co"));
  CHECK(joined({"Goldman, Sachs and Co", "Goldman Sachs"})[1] == "Goldman, Sachs and Co");
  CHECK(joined({"Chrysler Corp", "Chrysler Financial Corp", "Chrysler"})[2] == "Chrysler Corp");
  CHECK(joined({"Merrill Lynch & Co", "Lynch"})[1] == "Lynch");
  CHECK(joined({"Merrill Lynch & Co", "Merrill Realty"})[1] == "Merrill Realty");
  CHECK(joined({"Moody's Investors Service Inc", "Moody's Investors Service", "Moody's"})[2] ==
        "Moody's Investors Service Inc");
}

TEST_CASE("what may be another is no beginning of a company's name", "[entities]") {
  CHECK(joined({"Merrill", "Merrill Lynch & Co"})[0] == "Merrill");  // named before it
  CHECK(joined({"Facebook Ireland Limited", "Facebook"})[1] == "Facebook");
  CHECK(joined({"Congress Financial Corp", "Congress"})[1] == "Congress");
  CHECK(joined({"Times Mirror Co", "Times"})[1] == "Times");
  CHECK(joined({"Water Street Corp", "Water"})[1] == "Water");  // an ordinary word
  CHECK(joined({"Mitsubishi Electric Corp", "Mitsubishi Motors", "Mitsubishi"})[2] == "Mitsubishi");
  CHECK(joined({"Delta Corp", "Delta Air Lines", "Delta"})[2] == "Delta");
  CHECK(joined({"Singapore Bankers Ltd", "Singapore"})[1] == "Singapore");
  CHECK(joined({"Institute of Medicine and The CNA Corporation", "Institute of Medicine"})[1] ==
        "Institute of Medicine");
  CHECK(joined({"Labour Group", "Labour"})[1] == "Labour");
  CHECK(joined({"NATO Nuclear Planning Group", "NATO"})[1] == "NATO");
}

TEST_CASE("where two companies fit, or none is one, a name stays", "[entities]") {
  CHECK(joined({"Ford Motor Co", "Ford Motor Credit Co", "Ford"})[2] == "Ford");
  CHECK(joined({"Unilever NV", "Unilever Plc", "Unilever"})[2] == "Unilever");
  CHECK(joined({"Chrysler Corp", "Chrysler Corp.", "Chrysler"})[2] == "Chrysler Corp");
  CHECK(joined({"Senate Judiciary Committee", "Senate"})[1] == "Senate");
  CHECK(joined({"Group", "Holdings Ltd", ""}) == Names{"Group", "Holdings Ltd", ""});
}

TEST_CASE("companies of one first word are compared up to a limit", "[entities]") {
  const auto behind = [](int others) {
    Names names;
    for (int i = 0; i < others; ++i) names.push_back("First " + std::to_string(i) + " Corp");
    names.emplace_back("First Union Corp");
    names.emplace_back("First Union");
    return joined(names).back();
  };
  CHECK(behind(48) == "First Union Corp");
  CHECK(behind(49) == "First Union");
}

TEST_CASE("an ordinary word is the company that has no other name", "[entities]") {
  CHECK(joined({"Apple Inc", "Apple"})[1] == "Apple Inc");
  CHECK(joined({"Apple Inc", "Apple Bank", "Apple"})[2] == "Apple");
}

}  // namespace
}  // namespace dateline
