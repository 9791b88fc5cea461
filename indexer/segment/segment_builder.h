// Builds one immutable segment: collects articles, then writes its files.
//
// add() and forms() may be used from several threads; build() by one, when all
// have been added, and only once. build() writes below `directory` (which it
// makes and which must not exist), makes everything durable and returns the
// entry for the generation; on any Error the directory is removed again.
// Articles with one id must not be added twice: the caller discards the earlier.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "common/archive/generation.h"
#include "indexer/segment/article_parts.h"
#include "indexer/segment/form_table.h"

namespace dateline {

class SegmentBuilder {
 public:
  explicit SegmentBuilder(unsigned threads);
  ~SegmentBuilder();

  FormTable& forms();
  // Registers a dictionary and returns its number for ArticleParts::dictionary;
  // the same bytes give the same number. "" is 0. At most 250 in a segment:
  // Error kLimit beyond.
  std::uint8_t add_dictionary(std::string_view dictionary);
  // Names the model that found entities in some of the articles; "" for none.
  void note_entity_model(const std::string& version);
  // That some of the articles were read by these rules (kRulesVersion) instead of the present ones.
  void note_rules(int version);
  // Returns the article's slot, by which it can be taken out again.
  std::size_t add(ArticleParts article);
  void discard(std::size_t slot);

  // Articles added and not discarded.
  std::size_t size() const;
  // About the memory held now, and needed by build() beside it.
  std::size_t memory_bytes() const;
  // What an article adds to that, its words' forms aside.
  static std::size_t memory_of(const ArticleParts& article);

  SegmentEntry build(const std::string& directory, const std::string& name);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dateline
