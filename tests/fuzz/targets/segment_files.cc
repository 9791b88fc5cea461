// Every section file of an archive, with checksums that fit whatever the bytes are: so
// this is harsher than any damage, which checksums would have found before. Xapian's
// file is not among them: Xapian is not made for forged bytes, and is given none but
// those that have the checksum of what was written.
#include <algorithm>

#include "common/archive/article_store.h"
#include "common/archive/columns.h"
#include "common/archive/deletions.h"
#include "common/archive/mentions.h"
#include "common/archive/names.h"
#include "common/archive/postings.h"
#include "common/archive/tokens.h"
#include "common/base/error.h"
#include "common/format/narrow_array.h"
#include "indexer/repair/salvage.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/seal.h"

namespace dateline::fuzz {
namespace {

// More articles than a small input can hold; each is looked at.
constexpr std::size_t kMostArticles = 64;

// How many articles a file has, by one of its sections that has a number for each.
std::size_t articles_of(const SectionFile& file, const std::string& section) {
  return NarrowArray<std::uint64_t>(file, section).size();
}

void fuzz_columns(std::string_view bytes) {
  std::string sealed(bytes);
  if (!seal(sealed)) return;
  const MemoryFile file(sealed);
  const std::size_t articles = articles_of(SectionFile(file.path(), "COLS"), "by_id");
  const Columns columns(file.path(), articles);
  for (ArticleNumber n = 0; n < std::min(articles, kMostArticles); ++n) {
    ask([&] { columns.date(n).to_string(); });
    ask([&] { columns.time_key(n); });
    ask([&] { columns.find_id(columns.id(n)); });
    ask([&] { columns.title(n); });
    ask([&] { read_mentions(columns.mentions(n)); });
    ask([&] { read_short_forms(columns.mentions(n)); });
    ask([&] { columns.dated_by_dateline(n); });
    for (std::size_t i = 0; i < kFacetFields.size(); ++i) {
      const FacetColumn& facet = columns.facet(i);
      ask([&] {
        for (const std::uint32_t ordinal : facet.ordinals_of(n)) facet.value(ordinal);
      });
      ask([&] { facet.ordinal_of("harbour"); });
    }
  }
  ask([&] { columns.imprecise(); });
}

void fuzz_tokens(std::string_view bytes) {
  std::string sealed(bytes);
  if (!seal(sealed)) return;
  const MemoryFile file(sealed);
  const std::size_t starts = articles_of(SectionFile(file.path(), "TOKN"), "stream.starts");
  const std::size_t articles = starts == 0 ? 0 : starts - 1;
  const Tokens tokens(file.path(), articles);
  std::vector<TermRank> ranks;
  std::vector<std::uint32_t> variants;
  Marks marks;
  for (ArticleNumber n = 0; n < std::min(articles, kMostArticles); ++n) {
    ask([&] { tokens.read(n, ranks); });
    ask([&] { tokens.read_marks(n, marks); });
    ask([&] { tokens.read_variants(n, ranks.size(), variants); });
  }
  ask([&] { tokens.scan_forms("s", [](TermRank, std::uint32_t, std::string_view) {}); });
  ask([&] { tokens.rank_of("ferri"); });
  for (TermRank rank = 0; rank < std::min(tokens.term_count(), kMostArticles); ++rank) {
    ask([&] { tokens.forms(rank); });
    ask([&] { tokens.articles_with(rank); });
  }
}

void fuzz_blocks(std::string_view bytes) {
  std::string sealed(bytes);
  if (!seal(sealed)) return;
  const MemoryFile file(sealed);
  constexpr std::size_t kArticles = 1000;
  const Postings postings("/nonexistent", {}, file.path(), kArticles);
  const SectionFile& sections = postings.blocks_file();
  const TermDictionary terms(sections, "term",
                             NarrowArray<std::uint32_t>(sections, "sizes").size());
  for (std::size_t i = 0; i < std::min(terms.size(), kMostArticles); ++i) {
    ask([&] { postings.read(terms.term(i)); });
  }
  const PairLists& pairs = postings.pairs();
  for (TermRank first = 0; first < std::min(pairs.words(), 8U); ++first) {
    for (TermRank second = 0; second < pairs.words(); ++second) {
      ask([&] { pairs.articles(first, second); });
    }
  }
}

void fuzz_articles(std::string_view bytes) {
  {
    const MemoryFile file(bytes);
    Salvage salvage(file.path());
    while (salvage.next()) {
    }
  }
  std::string sealed(bytes);
  if (!seal(sealed)) return;
  const MemoryFile file(sealed);
  const std::size_t articles = articles_of(SectionFile(file.path(), "ARTS"), "frame.ends");
  const ArticleStore store(file.path(), articles);
  for (ArticleNumber n = 0; n < std::min(articles, kMostArticles); ++n) {
    ask([&] { store.read(n); });
  }
}

void fuzz_deletions(std::string_view bytes) {
  std::string sealed(bytes);
  if (!seal(sealed)) return;
  const MemoryFile file(sealed);
  const Deletions deletions(file.path(), kMostArticles);
  for (ArticleNumber n = 0; n < kMostArticles; ++n) deletions.contains(n);
  deletions.with_term(3);
  deletions.with_title_term(3);
  deletions.articles();
}

void fuzz_names(std::string_view bytes) {
  std::string sealed(bytes);
  if (!seal(sealed)) return;
  const MemoryFile file(sealed);
  const NameTable names = NameTable::read(file.path());
  for (const Field field : kFacetFields) names.of(field);
  for (const ShortForm& form : names.short_forms()) require(facet_index(form.field).has_value());
  for (std::size_t i = 0; i < names.resolved_folded().size(); ++i) names.resolved_folded()[i];
  for (const ApartValue& value : names.apart()) names.is_apart(value.field, value.value);
  const ResolvedSurnames resolved = names.resolved_in("000001");
  for (std::size_t i = 0; i < resolved.size(); ++i) resolved.first_from(resolved[i].place);
  require(NameTable::read(file.path()) == names);
}

const Registered kNames("names", fuzz_names);
const Registered kColumns("columns", fuzz_columns);
const Registered kTokens("tokens", fuzz_tokens);
const Registered kBlocks("blocks", fuzz_blocks);
const Registered kArticles("articles", fuzz_articles);
const Registered kDeletions("deletions", fuzz_deletions);

}  // namespace
}  // namespace dateline::fuzz
