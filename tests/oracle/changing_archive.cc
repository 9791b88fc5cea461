#include "tests/oracle/changing_archive.h"

#include <algorithm>
#include <map>

#include "common/archive/mentions.h"
#include "common/base/hash.h"
#include "common/text/tokenizer.h"
#include "indexer/delete/delete_articles.h"
#include "indexer/merge/merger.h"
#include "indexer/merge/reindex.h"
#include "indexer/publish/open_archive.h"
#include "tests/support/random_words.h"
#include "tests/support/small_segments.h"

namespace dateline {
namespace {

// Says of every third pair of words that it names the next person, organisation or place
// of the record.
void name_words(ScanArticle& scanned) {
  std::uint32_t next = 0;
  for (const bool in_title : {true, false}) {
    std::vector<Token> tokens;
    split_tokens(in_title ? scanned.article.title : scanned.article.body, tokens);
    for (std::size_t i = 0; i + 1 < tokens.size(); i += 6, ++next) {
      const auto type = static_cast<EntityType>(next % 3);
      const auto names = scanned.values.find(*facet_of(type));
      if (names == scanned.values.end()) continue;
      const std::string& name = names->second[next / 3 % names->second.size()].value;
      scanned.names.push_back({in_title, tokens[i].begin, tokens[i + 1].end, type, name});
    }
  }
}

// What an article's text is made to say; the same each time.
void find_in_text(ScanArticle& scanned) {
  Random lot(hash64(scanned.article.id + scanned.article.title));
  const auto find = [&](Field field, int times) {
    for (; times > 0; --times) {
      add_value(field, std::string(lot.pick_early(facet_values(field))), scanned);
    }
  };
  find(Field::kMentions, lot.between(0, 3));
  find(Field::kFiled, lot.between(0, 2));
  find(Field::kFiledCountry, lot.between(0, 2));
  find(Field::kAgency, lot.chance(60) ? 1 : 0);
  find(Field::kEvent, lot.between(0, 3));
  name_words(scanned);
}

// Gives the archive's article what the oracle's has.
void give_found(const ScanArticle& scanned, ArticleParts& parts) {
  for (const Field field : kFoundFields) {
    std::vector<std::string>& values = parts.facets[*facet_index(field)];
    values.clear();
    const auto found = scanned.values.find(field);
    if (found == scanned.values.end()) continue;
    for (const ScanValue& value : found->second) values.push_back(value.value);
  }
  std::vector<StoredMention> mentions;
  for (const ScanName& name : scanned.names) {
    const auto& values = scanned.values.at(*facet_of(name.type));
    const auto at = std::ranges::find(values, name.name, &ScanValue::value);
    mentions.push_back({name.in_title, name.begin, name.end, name.type,
                        static_cast<std::uint32_t>(at - values.begin())});
  }
  parts.mentions = pack_mentions(mentions);
}

}  // namespace

ChangingArchive::ChangingArchive(Random& random, const ArticleStyle& style)
    : random_(random),
      writer_(path(), "oracle", ArchiveWriter::Start::kMayCreate),
      articles_(random, style) {}

void ChangingArchive::change(std::size_t most_articles) {
  const std::size_t kind = random_.below(100);
  if (samples_.empty() || kind < 50) {
    add_random(most_articles);
  } else if (kind < 70) {
    remove_some(random_.chance(10) ? 100 : random_.between(1, 50));
  } else if (kind < 90) {
    merge_some();
  } else if (kind < 95) {
    history_ += " compact";
    compact(writer_, limits());
  } else {
    history_ += " reindex";
    reindex(writer_, limits(), nullptr, [](std::uint64_t) {});
    oracle_.forget_entities();  // no model, nothing found
  }
}

void ChangingArchive::add_random(std::size_t most_articles) {
  std::vector<Article> fresh;
  for (std::size_t left = 1 + random_.below(most_articles); left > 0; --left) {
    Article article = articles_.next();
    const auto same = std::find_if(fresh.begin(), fresh.end(),
                                   [&](const Article& other) { return other.id == article.id; });
    if (same == fresh.end()) fresh.push_back(std::move(article));
  }
  add(fresh);
}

void ChangingArchive::add_distinct(std::size_t articles) {
  std::vector<Article> fresh;
  for (std::size_t i = 0; i < articles; ++i) fresh.push_back(articles_.next_distinct());
  add(fresh);
}

void ChangingArchive::add(const std::vector<Article>& articles) {
  history_ += " add " + std::to_string(articles.size());
  Change change;
  {
    const OpenArchive before(path(), writer_.generation());
    for (const Article& article : articles) {
      const auto place = before.find(article.id);
      if (place) change.deleted[before.segment(*place).entry().name].push_back(place->article);
      oracle_.put(article, find_in_text);
    }
  }
  for (auto& [name, numbers] : change.deleted) std::sort(numbers.begin(), numbers.end());
  change.added.push_back(
      build_small_segment(writer_, articles, [&](const Article& article, ArticleParts& parts) {
        give_found(oracle_.articles().at(article.id), parts);
      }));
  writer_.publish(change);
  const std::size_t most = std::min<std::size_t>(articles.size(), 200);
  samples_.insert(samples_.end(), articles.begin(),
                  articles.begin() + static_cast<std::ptrdiff_t>(most));
}

void ChangingArchive::remove_some(int percent) {
  std::vector<std::string> ids;
  for (const auto& [id, article] : oracle_.articles()) {
    if (random_.chance(percent)) ids.push_back(id);
  }
  history_ += " delete " + std::to_string(ids.size());
  delete_articles(writer_, ids);
  for (const std::string& id : ids) oracle_.remove(id);
}

void ChangingArchive::merge_some() {
  std::vector<std::string> names;
  for (const SegmentEntry& segment : writer_.generation().segments) {
    if (random_.chance(60)) names.push_back(segment.name);
  }
  history_ += " merge " + std::to_string(names.size());
  if (!names.empty()) merge_segments(writer_, names, limits());
}

BuildLimits ChangingArchive::limits() {
  // With little memory a merge makes several segments again.
  return {random_.chance(50) ? 2U : 1U, std::uint64_t{random_.chance(20) ? 1U : 64U} << 20};
}

}  // namespace dateline
