#include "indexer/analyse/article_facets.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "common/archive/mentions.h"
#include "tests/indexer/analyse/entities/shipped_model.h"

namespace dateline {
namespace {

ArticleParts parts_of(const Article& article) {
  ArticleParts parts;
  set_record_facets(article, parts);
  join_found(article, EntityExtractor(shipped_model()).extract(article), parts);
  return parts;
}

const std::vector<std::string>& values(Field field, const ArticleParts& parts) {
  return parts.facets[*facet_index(field)];
}

Article okafor() {
  Article article;
  article.title = "Okafor wins vote";
  article.body =
      "LAGOS, Nigeria, April 11, 2025 (AP) - Senator Adaeze Okafor won the vote on Friday. Mrs. "
      "Okafor said she was glad. Okafor's rival, Peter Lindqvist, conceded in Abuja. Nigerian "
      "voters cheered. A visitor from Norway looked on.";
  return article;
}

TEST_CASE("persons of the record and of the text are one value", "[facets]") {
  Article article = okafor();
  article.people = {"Okafor, Adaeze", "Senator Lindqvist", "Someone Else"};
  const ArticleParts parts = parts_of(article);
  CHECK(values(Field::kPerson, parts) ==
        std::vector<std::string>{"Adaeze Okafor", "Peter Lindqvist", "Someone Else"});
}

TEST_CASE("without a model the facets are what the record says", "[facets]") {
  Article article = okafor();
  article.people = {"Okafor, Adaeze", "Okafor, Adaeze"};
  article.countries = {"NG"};
  ArticleParts parts;
  set_record_facets(article, parts);
  CHECK(values(Field::kPerson, parts) == std::vector<std::string>{"Okafor, Adaeze"});
  CHECK(values(Field::kMentions, parts) == std::vector<std::string>{"NG"});
  CHECK(values(Field::kFiled, parts).empty());
  CHECK_FALSE(parts.date.known());
  CHECK(parts.mentions.empty());
}

TEST_CASE("countries in passing are mentioned, and not what the article is about", "[facets]") {
  Article article = okafor();
  article.countries = {"SE"};
  const ArticleParts parts = parts_of(article);
  const auto& about = values(Field::kCountry, parts);
  const auto& mentioned = values(Field::kMentions, parts);
  CHECK(about.front() == "SE");
  CHECK(std::count(about.begin(), about.end(), "NG") == 1);
  CHECK(std::count(about.begin(), about.end(), "NO") == 0);
  CHECK(std::count(mentioned.begin(), mentioned.end(), "NO") == 1);
  CHECK(std::count(mentioned.begin(), mentioned.end(), "SE") == 1);
}

TEST_CASE("a dateline gives place, country and agency, and the date when nothing else does",
          "[facets]") {
  Article article = okafor();
  ArticleParts parts = parts_of(article);
  CHECK(values(Field::kFiled, parts) == std::vector<std::string>{"Lagos"});
  CHECK(values(Field::kFiledCountry, parts) == std::vector<std::string>{"NG"});
  CHECK(values(Field::kAgency, parts) == std::vector<std::string>{"AP"});
  CHECK(parts.date.to_string() == "2025-04-11");
  CHECK(parts.dated_by_dateline);
  CHECK(values(Field::kEvent, parts) == std::vector<std::string>{"2025-04-11"});
  article.body.replace(article.body.find("LAGOS"), 5, "LAGOS/ACCRA/ABUJA");
  parts = parts_of(article);
  CHECK(values(Field::kFiled, parts) == std::vector<std::string>{"Lagos", "Accra", "Abuja"});
  CHECK(values(Field::kFiledCountry, parts) == std::vector<std::string>{"NG", "GH"});
  article.date = *parse_date("2025-04-12");
  parts = parts_of(article);
  CHECK(parts.date.to_string() == "2025-04-12");
  CHECK_FALSE(parts.dated_by_dateline);
}

TEST_CASE("mentions name the facet's values and lie in their field", "[facets]") {
  const Article article = okafor();
  const ArticleParts parts = parts_of(article);
  std::size_t persons = 0;
  for (const StoredMention& mention : read_mentions(parts.mentions)) {
    const std::string& text = mention.in_title ? article.title : article.body;
    REQUIRE(mention.end <= text.size());
    if (mention.type != EntityType::kPerson) continue;
    ++persons;
    const std::string& name = values(Field::kPerson, parts).at(mention.name.value());
    const std::string form = text.substr(mention.begin, mention.end - mention.begin);
    CHECK(name.find(form.substr(form.rfind(' ') + 1)) != std::string::npos);
  }
  CHECK(persons == 5);
}

TEST_CASE("a short form that the text introduces is kept beside the name", "[facets]") {
  Article article;
  article.organisations = {"KWS"};
  article.body =
      "The Kenya Wildlife Service (KWS) counted the elephants of Tsavo on Friday. The KWS said "
      "that the Kenya Wildlife Service (KWS) would count them again. ";
  const ArticleParts parts = parts_of(article);
  CHECK(values(Field::kOrganisation, parts) == std::vector<std::string>{"Kenya Wildlife Service"});
  const auto forms = read_short_forms(parts.mentions);
  REQUIRE(forms.size() == 1);
  CHECK(forms[0] == StoredShortForm{EntityType::kOrganisation, 0, "KWS"});
}

TEST_CASE("no name is longer than names are", "[facets]") {
  Article article;
  article.body = "Mr. N" + std::string(10000, 'a') + " met Ann Lee in Paris on Monday.";
  const ArticleParts parts = parts_of(article);
  for (const std::string& person : values(Field::kPerson, parts)) {
    CHECK(person.size() <= 200);
  }
}

TEST_CASE("a committee by itself is no value", "[facets]") {
  Article article;
  article.body = "The Committee met in Lagos on Friday. The Committee heard Peter Lindqvist.";
  CHECK(values(Field::kOrganisation, parts_of(article)).empty());
  article.body = "The Senate Finance Committee met in Lagos on Friday. The Committee heard him.";
  CHECK(values(Field::kOrganisation, parts_of(article)) ==
        std::vector<std::string>{"Senate Finance Committee"});
}

}  // namespace
}  // namespace dateline
