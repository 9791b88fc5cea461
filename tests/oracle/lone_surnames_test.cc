// Which surnames standing alone the archive resolves, compared with the rule applied to
// each article by reading all others.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "indexer/delete/delete_articles.h"
#include "indexer/merge/merger.h"
#include "indexer/publish/archive_writer.h"
#include "searcher/results/found_article.h"
#include "searcher/results/search.h"
#include "tests/indexer/analyse/entities/shipped_model.h"
#include "tests/support/add_records.h"
#include "tests/support/random.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

constexpr BuildLimits kLimits = {1, std::uint64_t{64} << 20};

struct Told {
  int day = 0;  // of 2023; 0 for none
  std::vector<std::string> people;
};
using Articles = std::map<std::string, Told>;

std::vector<std::string> words_of(const std::string& name) {
  const std::size_t blank = name.find(' ');
  if (blank == std::string::npos) return {name};
  return {name.substr(0, blank), name.substr(blank + 1)};
}

bool has_word(const std::string& full, const std::string& word) {
  const auto words = words_of(full);
  return words.size() == 2 && (words[0] == word || words[1] == word);
}

// Articles within so many days with the word in a full name, by name, (under "") alone and
// (under "*") in any.
std::map<std::string, int> counts_near(const Articles& all, int day, int days,
                                       const std::string& word) {
  std::map<std::string, int> counts = {{"", 0}, {"*", 0}};
  for (const auto& [id, article] : all) {
    if (article.day == 0 || std::abs(article.day - day) > days) continue;
    std::set<std::string> found;
    for (const std::string& name : article.people) {
      if (has_word(name, word)) found.insert(name);
    }
    for (const std::string& name : found) ++counts[name];
    if (!found.empty()) ++counts["*"];
    if (found.empty() && std::ranges::find(article.people, word) != article.people.end())
      ++counts[""];
  }
  return counts;
}

std::string person_of(const Articles& all, const Told& article, const std::string& value) {
  if (words_of(value).size() != 1 || article.day == 0) return value;
  auto near = counts_near(all, article.day, 14, value);
  const auto far = counts_near(all, article.day, 365, value);
  const auto others = [](const std::map<std::string, int>& counts, const std::string& name) {
    int sum = 0;
    for (const auto& [other, count] : counts)
      sum += words_of(other).size() != 2 || other == name ? 0 : count;
    return sum;
  };
  for (const auto& [name, count] : far) {
    if (words_of(name).size() != 2 || words_of(name)[1] != value) continue;
    const int near_others = others(near, name);
    const int far_others = others(far, name);
    const int near_count = near[name];
    if (near_count >= 5 && count > far_others && near_count * 100 >= near.at("*") * 95 &&
        count * 100 >= far.at("*") * 90) {
      return name;
    }
    if (count >= 5 && count > far_others && near_count >= near_others && far.at("") > count &&
        far.at("") >= 5 * far_others && near.at("") >= 5 && near.at("") >= 5 * near_others) {
      return name;
    }
  }
  return value;
}

std::vector<std::string> people_of(const Articles& all, const Told& article) {
  std::vector<std::string> people;
  for (const std::string& value : article.people) {
    const std::string name = person_of(all, article, value);
    if (std::ranges::find(people, name) == people.end()) people.push_back(name);
  }
  return people;
}

std::string record(const std::string& id, const Told& article) {
  std::string people;
  for (const std::string& name : article.people) {
    people += (people.empty() ? "\"" : ",\"") + name + '"';
  }
  std::string date;
  if (article.day != 0) date = date_of(day_number(2023, 1, 1) + article.day - 1).to_string();
  return R"({"id":")" + id + R"(","body":"There was news.","date":")" + date + R"(","people":[)" +
         people + "]}";
}

// `alone`: how many of a hundred names are a surname alone.
Told random_article(Random& random, std::size_t alone) {
  // Few enough people that evidence is now strong, now weak.
  static const std::vector<std::string> kFrequent = {"Amina Diallo", "Bo Lind", "Diallo Sow"};
  static const std::vector<std::string> kRare = {"Carl Diallo", "Eva Lind", "Lind Moe", "Ann Sow"};
  static const std::vector<std::string> kAlone = {"Diallo", "Lind", "Sow"};
  Told article;
  if (!random.chance(5)) article.day = random.between(1, 60);
  for (int left = random.between(1, 2); left > 0; --left) {
    const std::size_t kind = random.below(100);
    const auto& names = kind < alone ? kAlone : kind < alone + 4 ? kRare : kFrequent;
    const std::string& name = random.pick(names);
    // Names that share a word are joined, or not, inside the article.
    const bool apart = std::ranges::none_of(article.people, [&](const std::string& other) {
      return other == name || has_word(other, name) || has_word(name, other);
    });
    if (apart) article.people.push_back(name);
  }
  return article;
}

// Of all: people, facet counts and what a filter by each name finds.
std::size_t compare(const std::string& path, const Articles& all) {
  const OpenedArchive archive(path);
  std::map<std::string, std::uint64_t> counts;
  std::size_t resolved = 0;
  for (const auto& [id, article] : all) {
    const std::vector<std::string> expected = people_of(all, article);
    const FoundArticle found = article_at(archive.find(id).value());
    INFO(id << " of day " << article.day);
    CHECK(found.people == expected);
    resolved += found.resolved_people.size();
    for (const std::string& name : expected) ++counts[name];
  }
  SearchRequest request;
  request.facets = {{"person", 100}};
  std::map<std::string, std::uint64_t> shown;
  const ResultPage page = search(archive, request);
  for (const FacetValue& value : page.facets.at(0).values) shown[value.value] = value.count;
  CHECK(shown == counts);
  for (const auto& [name, count] : counts) {
    SearchRequest filtered;
    filtered.filters = {{Field::kPerson, "=" + name, false}};
    CHECK(search(archive, filtered).total == count);
  }
  return resolved;
}

// Where surnames stand alone seldom, those count whom nearly nobody else is named like; where
// they do most often, those whom nobody needs to introduce.
TEST_CASE("surnames alone are resolved as reading all other articles resolves them", "[oracle]") {
  const std::size_t alone = GENERATE(36, 78);
  std::size_t resolved = 0;
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    Random random(seed);
    const TemporaryDirectory directory;
    Articles all;
    for (int segment = 0; segment < 4; ++segment) {
      std::vector<std::string> lines;
      for (int i = 0; i < 40; ++i) {
        const std::string id = "s" + std::to_string(segment) + "a" + std::to_string(i);
        lines.push_back(record(id, all[id] = random_article(random, alone)));
      }
      add_records(directory.path(), lines, shipped_model());
      resolved += compare(directory.path(), all);
    }
    ArchiveWriter writer(directory.path(), "test", ArchiveWriter::Start::kExisting);
    std::vector<std::string> gone;
    for (const auto& [id, article] : all) {
      if (random.chance(20)) gone.push_back(id);
    }
    delete_articles(writer, gone);
    for (const std::string& id : gone) all.erase(id);
    resolved += compare(directory.path(), all);
    compact(writer, kLimits);
    resolved += compare(directory.path(), all);
  }
  CHECK(resolved > 100);
}

}  // namespace
}  // namespace dateline
