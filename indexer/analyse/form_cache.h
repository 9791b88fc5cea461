// Remembers the number of each written form that a thread has met: one look-up
// a token, the most frequent step of indexing. One object for one thread.
//
// An open-addressed table over one growing string of keys: a look-up touches a
// slot and the key's bytes, where std::unordered_map<std::string, ...> took an
// eighth of the indexing time (docs/ARCHITECTURE.md).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/segment/form_table.h"

namespace dateline {

class FormCache {
 public:
  FormCache() : slots_(kFirstSlots) {}

  // The form's number; nullopt when it has not been added. `kind` tells apart
  // forms that are written alike but give other terms. The form must be shorter
  // than 64 KB (longer ones are never found and not added).
  std::optional<FormId> find(std::string_view form, std::uint8_t kind) const;
  void add(std::string_view form, std::uint8_t kind, FormId id);

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t begin = 0;  // of the key in keys_
    std::uint16_t bytes = 0;
    std::uint8_t kind = 0;
    bool used = false;
    FormId id = 0;
  };
  static constexpr std::size_t kFirstSlots = 1U << 12;  // a power of two, as every size
  // Enough for the words of any language, bounded against endless different ones.
  static constexpr std::size_t kMostForms = 1U << 20;
  static constexpr std::size_t kMostKeyBytes = 1U << 28;

  std::size_t place_of(std::string_view form, std::uint8_t kind, std::uint32_t hash) const;
  void grow();

  std::vector<Slot> slots_;
  std::string keys_;
  std::size_t used_ = 0;
};

}  // namespace dateline
