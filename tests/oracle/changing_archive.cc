#include "tests/oracle/changing_archive.h"

#include <algorithm>
#include <map>

#include "common/archive/mentions.h"
#include "common/text/tokenizer.h"
#include "indexer/delete/delete_articles.h"
#include "indexer/merge/merger.h"
#include "indexer/merge/reindex.h"
#include "indexer/publish/open_archive.h"
#include "tests/support/small_segments.h"

namespace dateline {
namespace {

// Says of every third pair of words that it names the next person, organisation or place
// of the record.
void mark_names(const Article& article, ArticleParts& parts) {
  std::vector<StoredMention> mentions;
  std::uint32_t next = 0;
  for (const bool in_title : {true, false}) {
    std::vector<Token> tokens;
    split_tokens(in_title ? article.title : article.body, tokens);
    for (std::size_t i = 0; i + 1 < tokens.size(); i += 6, ++next) {
      const auto type = static_cast<EntityType>(next % 3);
      const std::size_t names = parts.facets[*facet_index(*facet_of(type))].size();
      if (names == 0) continue;
      mentions.push_back({in_title, tokens[i].begin, tokens[i + 1].end, type,
                          static_cast<std::uint32_t>(next / 3 % names)});
    }
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
      oracle_.put(article);
    }
  }
  for (auto& [name, numbers] : change.deleted) std::sort(numbers.begin(), numbers.end());
  change.added.push_back(build_small_segment(writer_, articles, mark_names));
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
