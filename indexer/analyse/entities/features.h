// What the tagger looks at: hashed features of one unit of a run.
//
// They read the unit, its neighbours, the run around it, the lexicon and what the
// whole article tells about the word. One maker for one thread. A change here needs a new model and
// a new kFeatureVersion.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "indexer/analyse/entities/tag_document.h"

namespace dateline {

inline constexpr std::uint32_t kFeatureVersion = 5;

// Labels: 0 outside; 1 + 4 * type + place, place 0 begin, 1 inside, 2 last, 3 alone.
inline constexpr std::size_t kLabels = 17;
inline constexpr std::uint8_t kOutside = 0;

using FeatureRow = std::uint32_t;  // a hash; the model takes as many bits as it has rows

// The features of one unit.
class FeatureList {
 public:
  static constexpr std::size_t kMost = 96;  // more than any unit has

  void clear() { size_ = 0; }
  void add(FeatureRow row) { rows_[size_++] = row; }
  std::span<const FeatureRow> rows() const { return {rows_.data(), size_}; }

 private:
  std::array<FeatureRow, kMost> rows_;
  std::size_t size_ = 0;
};

// Features of a unit come in groups, each from a few things that come together again and
// again: the word by itself, a pair of neighbours, what the article tells about the word. A
// group's rows are the same wherever its key is the same, in any text.
enum class FeatureGroup : std::uint8_t {
  kOwn,      // the unit by itself
  kBefore,   // and the one before it
  kAfter,    // and the one behind it
  kWord,     // what the article tells about the word
  kOutline,  // outer forms around it, and where it stands
};
inline constexpr std::size_t kFeatureGroups = 5;
// Of what each group's rows come from, 64 bits of a hash, never 0: that two things have one
// key is too rare to matter.
using GroupKeys = std::array<std::uint64_t, kFeatureGroups>;

class FeatureMaker {
 public:
  FeatureMaker(const TagDocument& document, const ArticleWords& words);

  // A unit of a run: what several groups ask for. Its maker has the rest.
  struct Turn {
    std::size_t unit = 0;
    std::size_t seen = 0;              // where the maker has it
    const WordFacts* facts = nullptr;  // what the article tells about it
    // The stretch of capitals around it: its first and last word, from the unit.
    int from = 0;
    int to = 0;
    std::uint32_t first = 0;   // units before it in the run, up to 3
    std::uint32_t last = 0;    // and from it on
    std::uint32_t length = 0;  // of the stretch
    std::uint32_t place = 0;   // in it
    std::uint32_t start = 0;   // of a sentence
    std::uint32_t caps = 0;    // how the sentence is written
    std::uint32_t spaces = 0;  // before and behind it
    std::uint32_t prose = 0;
    std::uint32_t where = 0;  // in the article
  };

  // The run whose units come next; those of the runs before are kept until forget().
  void start(const TagRun& run);
  void forget() { seen_count_ = 0; }
  Turn turn_to(std::size_t i);
  GroupKeys keys(const Turn& turn) const;
  // Adds a group's rows to `list`; more than one group need not fit.
  void rows(const Turn& turn, FeatureGroup group, FeatureList& list) const;
  // Adds those of no group, which seldom are the same for two units.
  void other_rows(const Turn& turn, FeatureList& list) const;
  // Adds all of the above.
  void all_rows(const Turn& turn, FeatureList& list) const;

 private:
  // A unit as its neighbours see it.
  struct Seen {
    std::uint32_t folded = 1;
    std::uint32_t flags = 0;
    std::uint32_t word_class = 0xFFFF;
    std::uint32_t shape = 99;
    std::uint16_t coarse = 0;
    std::uint16_t fine = 0;
    bool capital = false;
    std::uint64_t key = 0;  // of all the above; the outermost beside a run need none
  };

  void own_rows(const Turn& turn, FeatureList& list) const;
  void before_rows(const Turn& turn, FeatureList& list) const;
  void after_rows(const Turn& turn, FeatureList& list) const;
  void word_rows(const Turn& turn, FeatureList& list) const;
  void outline_rows(const Turn& turn, FeatureList& list) const;
  void affix_rows(std::string_view written, FeatureList& list) const;
  void far_rows(const Turn& turn, FeatureList& list) const;
  void known_rows(const Turn& turn, FeatureList& list) const;
  void phrase_rows(const Turn& turn, FeatureList& list) const;
  void stretch_rows(const Turn& turn, FeatureList& list) const;
  void kind_rows(const Turn& turn, FeatureList& list) const;

  std::uint64_t own_key(const Turn& turn) const;
  std::uint64_t word_key(const Turn& turn) const;
  std::uint64_t outline_key(const Turn& turn) const;

  Seen see(std::size_t i) const;
  const Seen* seen_at(const Turn& turn) const { return &seen_[turn.seen]; }

  // The share of small words in unit i's sentence, in four steps: lists and
  // tables have few. Kept from call to call while the sentence is the same.
  std::uint32_t prose(std::size_t i);

  const TagDocument& document_;
  const ArticleWords& words_;
  TagRun run_;
  std::vector<Seen> seen_;  // first of the runs' units, and two before and behind each run
  std::size_t seen_count_ = 0;
  std::size_t run_seen_ = 0;  // where those of the last run begin
  std::uint32_t topic_ = 0;   // which words of sport and markets the article has
  std::size_t prose_begin_ = 0;
  std::size_t prose_end_ = 0;
  std::uint32_t prose_ = 0;
};

}  // namespace dateline
