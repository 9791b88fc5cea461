// Compiles the tables of data/gazetteers (see its README.md for the columns)
// into the form that Lexicon reads. Used when a model is trained.
//
// One builder, one thread. Throws Error kInputOutput for a missing table and
// kUsage for a line that is not what the table should hold.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "indexer/analyse/entities/lexicon.h"

namespace dateline {

class LexiconBuilder {
 public:
  // Reads every table of the folder.
  void read_folder(const std::string& folder);
  // One phrase; `exact` when only the form as written counts (US, IT).
  void add(std::string_view phrase, std::uint32_t flags, LexPlace place = {}, bool exact = false);
  void add_word(std::string_view word, std::uint32_t packed);  // LexWord::pack

  std::vector<LexEntry> entries() const;
  const std::vector<LexPlace>& places();
  std::vector<LexWord> words() const;

 private:
  struct Phrase {
    std::uint32_t flags = 0;
    std::uint16_t max_units = 0;
    std::vector<LexPlace> places;
    std::uint32_t first_place = 0;
  };
  void read_table(const std::string& path);

  std::map<std::uint64_t, Phrase> phrases_;
  std::map<std::uint32_t, LexWord> words_;
  std::vector<LexPlace> places_;
  std::vector<Unit> units_;
};

}  // namespace dateline
