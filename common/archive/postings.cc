#include "common/archive/postings.h"

#include <xapian.h>

#include <algorithm>
#include <mutex>
#include <sstream>

#include "common/archive/xapian_file.h"
#include "common/base/error.h"
#include "common/base/file.h"
#include "common/base/hash.h"
#include "common/format/packed_array.h"
#include "common/format/term_dictionary.h"

namespace dateline {

struct Postings::State {
  std::string path;
  FileEntry entry;
  std::size_t articles = 0;
  SectionFile blocks_file;
  TermDictionary block_terms;
  NarrowArray<std::uint32_t> block_sizes;
  NarrowArray<std::uint64_t> block_starts;
  VerifiedBytes block_lists;
  PackedArray by_rank;  // 1 + the list of a text term, 0 for none
  PairLists pairs;

  std::mutex mutex;
  std::unique_ptr<Xapian::Database> database;  // under the mutex

  [[noreturn]] void damaged(const std::string& what) const {
    throw Error(ErrorCode::kDamaged, what, path, "run dateline-index check");
  }

  // Runs fn(database) under the lock: the one door through which Xapian's
  // exceptions pass. Damaged glass files can crash libxapian, so the checksum
  // comes first.
  template <typename Fn>
  auto with_database(const Fn& fn) {
    const std::lock_guard lock(mutex);
    try {
      if (!database) {
        const MappedFile file(path);
        if (file.size() != entry.bytes || hash64(file.bytes()) != entry.checksum) {
          damaged("its bytes are not those that were written");
        }
        database = std::make_unique<Xapian::Database>(open_xapian_file(path));
      }
      return fn(*database);
    } catch (const Xapian::Error& error) {
      damaged("Xapian: " + error.get_msg());
    } catch (const std::length_error& error) {  // what libxapian 1.4.22 throws on some damage
      damaged(std::string("Xapian: ") + error.what());
    }
  }
};

Postings::Postings() = default;
Postings::~Postings() = default;
Postings::Postings(Postings&&) noexcept = default;
Postings& Postings::operator=(Postings&&) noexcept = default;

Postings::Postings(std::string postings_path, FileEntry entry, const std::string& blocks_path,
                   std::size_t articles)
    : state_(std::make_unique<State>()) {
  State& s = *state_;
  s.path = std::move(postings_path);
  s.entry = entry;
  s.articles = articles;
  s.blocks_file = SectionFile(blocks_path, "BLKS");
  s.block_sizes = NarrowArray<std::uint32_t>(s.blocks_file, "sizes");
  s.block_starts = NarrowArray<std::uint64_t>(s.blocks_file, "starts", s.block_sizes.size() + 1);
  s.block_lists = s.blocks_file.lazy_section("lists");
  s.block_terms = TermDictionary(s.blocks_file, "term", s.block_sizes.size());
  s.by_rank = PackedArray(s.blocks_file, "by_rank");
  s.pairs = PairLists(s.blocks_file, articles);
  if (s.block_starts.back() != s.block_lists.size()) {
    s.blocks_file.damaged("its posting lists are cut off");
  }
}

std::optional<BlockList> Postings::blocks(std::string_view term) const {
  const auto index = state_->block_terms.find(term);
  if (!index) return std::nullopt;
  return block_list(*index);
}

std::optional<BlockList> Postings::blocks_of_rank(TermRank rank) const {
  const PackedArray& by_rank = state_->by_rank;
  if (rank >= by_rank.size() || by_rank[rank] == 0) return std::nullopt;
  return block_list(by_rank[rank] - 1);
}

BlockList Postings::block_list(std::size_t index) const {
  const State& s = *state_;
  const BlockList list(s.block_lists.part(s.block_starts[index], s.block_starts[index + 1]),
                       s.block_sizes[index]);
  if (list.block_count() == 0 || list.heads().back().last_article >= s.articles) {
    s.blocks_file.damaged("an article number is out of range");
  }
  return list;
}

std::vector<Posting> Postings::read_from_xapian(std::string_view term) const {
  return state_->with_database([&](Xapian::Database& database) {
    const std::string name(term);
    std::vector<Posting> postings;
    const auto end = database.postlist_end(name);
    for (auto at = database.postlist_begin(name); at != end; ++at) {
      if (*at == 0 || *at > state_->articles) state_->damaged("an article number is out of range");
      if (!postings.empty() && *at - 1 <= postings.back().article) {
        state_->damaged("article numbers do not ascend");
      }
      postings.push_back({*at - 1, at.get_wdf()});
    }
    return postings;
  });
}

std::vector<Posting> Postings::read(std::string_view term) const {
  const auto list = blocks(term);
  if (!list) return read_from_xapian(term);
  std::vector<Posting> postings;
  postings.reserve(list->size());
  std::uint32_t articles[kBlockPostings];
  std::uint32_t frequencies[kBlockPostings];
  for (std::uint32_t block = 0; block < list->block_count(); ++block) {
    const std::uint32_t count = list->read_articles(block, articles);
    list->read_frequencies(block, frequencies);
    for (std::uint32_t i = 0; i < count; ++i) postings.push_back({articles[i], frequencies[i]});
  }
  return postings;
}

std::vector<std::string> Postings::terms() const {
  std::vector<std::string> all;
  state_->block_terms.scan("", [&](std::size_t, std::string_view term) {
    all.emplace_back(term);
    return true;
  });
  state_->with_database([&](Xapian::Database& database) {
    all.insert(all.end(), database.allterms_begin(), database.allterms_end());
  });
  return all;
}

std::vector<std::string> Postings::check() const {
  std::vector<std::string> wrong;
  std::ostringstream report;
  const std::size_t errors = state_->with_database(
      [&](Xapian::Database&) { return Xapian::Database::check(state_->path, 0, &report); });
  if (errors != 0) {
    wrong.push_back(state_->path + ": Xapian finds " + std::to_string(errors) +
                    " errors: " + report.str());
  }
  std::vector<std::string> all = terms();
  std::sort(all.begin(), all.end());
  for (auto at = std::adjacent_find(all.begin(), all.end()); at != all.end();
       at = std::adjacent_find(at + 1, all.end())) {
    wrong.push_back(blocks_file().path() + ": \"" + *at + "\" is in Xapian's file too");
  }
  return wrong;
}

const PairLists& Postings::pairs() const { return state_->pairs; }

const SectionFile& Postings::blocks_file() const { return state_->blocks_file; }

}  // namespace dateline
