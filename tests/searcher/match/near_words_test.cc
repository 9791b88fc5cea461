#include "searcher/match/near_words.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "common/base/closest_name.h"
#include "searcher/results/search.h"
#include "tests/support/add_records.h"
#include "tests/support/random.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

std::string words_near(const OpenedArchive& archive, Field field, const std::string& word) {
  std::string text;
  for (const NearWord& near : near_words(archive, field, word, {})) {
    text += near.word + "=" + std::to_string(near.articles) + " ";
  }
  return text;
}

std::string record(const std::string& id, const std::string& title, const std::string& body,
                   const std::string& person) {
  return R"({"id":")" + id + R"(","title":")" + title + R"(","body":")" + body +
         R"(","date":"2024-01-01","people":[")" + person + R"("]})";
}

}  // namespace

TEST_CASE("Near words are one letter away, in what the field has", "[near_words]") {
  const TemporaryDirectory folder;
  const std::string path = folder.path() + "/a";
  add_records(path, {record("1", "Floods", "The floods rose. Киев. Écoles 2019.", "Angela Merkel"),
                     record("2", "Rain", "A flood, more foods.", "Max Merkel")});
  add_records(path, {record("3", "Sun", "More foods and Floods again.", "Ada Obama")});
  const OpenedArchive archive(path);
  // Floods is flood to the search, and so both have the articles of both.
  CHECK(words_near(archive, Field::kText, "flods") == "floods=3 foods=2 ");
  CHECK(words_near(archive, Field::kText, "floood") == "flood=3 ");
  CHECK(words_near(archive, Field::kText, "flodo") == "flood=3 ");
  CHECK(words_near(archive, Field::kText, "ecoless") == "ecoles=1 ");
  CHECK(words_near(archive, Field::kText, "киив") == "киев=1 ");
  CHECK(words_near(archive, Field::kTitle, "flods") == "floods=1 ");
  CHECK(words_near(archive, Field::kPerson, "merkl") == "merkel=2 ");
  CHECK(words_near(archive, Field::kPerson, "flods").empty());
  CHECK(words_near(archive, Field::kText, "obamaa").empty());
  CHECK(words_near(archive, Field::kText, "2018").empty());
  CHECK(words_near(archive, Field::kText, "zzzz").empty());
  CHECK(words_near(archive, Field::kText, "flood").empty());  // it is there
  CHECK(words_near(archive, Field::kText, "").empty());
  CHECK(words_near(archive, Field::kText, "\xFF\xFE\xFF\xFE").empty());
}

TEST_CASE("Of near words with one stem one is told", "[near_words]") {
  const TemporaryDirectory folder;
  const std::string path = folder.path() + "/a";
  add_records(path, {record("1", "", "Iraq, and Iraqs of old. A list of lists.", "Ann Flood"),
                     record("2", "", "Iran.", "Bo Floods")});
  const OpenedArchive archive(path);
  CHECK(words_near(archive, Field::kText, "iraqq") == "iraq=1 ");
  CHECK(words_near(archive, Field::kText, "irax") == "iran=1 iraq=1 ");
  // A name has no stem.
  CHECK(words_near(archive, Field::kPerson, "floodz") == "flood=1 floods=1 ");
}

TEST_CASE("Near words of short and of very long words are not looked for", "[near_words]") {
  const TemporaryDirectory folder;
  const std::string path = folder.path() + "/a";
  const std::string longest(kMaxNearCharacters, 'q');
  add_records(path, {record("1", "", "sea seas " + longest, "Bo")});
  const OpenedArchive archive(path);
  CHECK(words_near(archive, Field::kText, "sez").empty());
  CHECK(words_near(archive, Field::kText, "zeas") == "seas=1 ");
  CHECK(words_near(archive, Field::kText, longest.substr(1) + "z") == longest + "=1 ");
  CHECK(words_near(archive, Field::kText, longest + "z").empty());
}

TEST_CASE("Near words are those that a look at all words finds", "[near_words]") {
  const std::string letters = "bdgkt";
  Random random(20261128);
  auto random_word = [&] {
    std::string word;
    for (int i = random.between(4, 5); i > 0; --i) word += random.pick(letters);
    return word;
  };
  for (int round = 0; round < 5; ++round) {
    const TemporaryDirectory folder;
    const std::string path = folder.path() + "/a";
    std::set<std::string> words;
    for (int segment = 0; segment < 2; ++segment) {
      std::vector<std::string> records;
      for (int i = 0; i < 20; ++i) {
        std::string body;
        for (int w = 0; w < 6; ++w) {
          const std::string fresh = random_word();
          words.insert(fresh);
          body += fresh + " " + random.pick(std::vector(words.begin(), words.end())) + " ";
        }
        records.push_back(record("a" + std::to_string(i + segment * 15), "", body, "Bo"));
      }
      add_records(path, records);  // five articles of the second segment replace older ones
    }
    const OpenedArchive archive(path);
    auto articles = [&](const std::string& word) {
      SearchRequest request;
      request.query = word;
      request.limit = 0;
      return search(archive, request).total;
    };
    for (int asked = 0; asked < 60; ++asked) {
      const std::string word = random_word();
      std::vector<NearWord> expected;
      for (const std::string& other : words) {
        if (edit_distance(word, other) != 1 || articles(other) == 0) continue;
        expected.push_back({other, articles(other)});
      }
      std::ranges::stable_sort(
          expected, [](const auto& a, const auto& b) { return a.articles > b.articles; });
      if (expected.size() > kMaxNearWords) expected.resize(kMaxNearWords);
      if (articles(word) > 0) expected.clear();
      CAPTURE(round, word);
      CHECK(near_words(archive, Field::kText, word, {}) == expected);
    }
  }
}

}  // namespace dateline
