#include "indexer/segment/form_table.h"

namespace dateline {
namespace {

// What a string costs beyond its bytes in the deque and the map.
constexpr std::size_t kEntryBytes = 120;

}  // namespace

TermId FormTable::intern_term(std::string_view term) {
  const auto known = term_ids_.find(term);
  if (known != term_ids_.end()) return known->second;
  const auto id = static_cast<TermId>(terms_.size());
  terms_.emplace_back(term);
  term_ids_.emplace(terms_.back(), id);
  bytes_ += term.size() + kEntryBytes;
  return id;
}

FormId FormTable::intern(std::string_view exact, std::string_view term) {
  std::string key;
  key.reserve(term.size() + 1 + exact.size());
  key.append(term).push_back('\0');
  key.append(exact);
  const std::lock_guard lock(mutex_);
  const auto known = form_ids_.find(key);
  if (known != form_ids_.end()) return known->second;
  const auto id = static_cast<FormId>(forms_.size());
  forms_.push_back({std::string(exact), intern_term(term)});
  bytes_ += key.size() + exact.size() + kEntryBytes;
  form_ids_.emplace(std::move(key), id);
  return id;
}

std::size_t FormTable::memory_bytes() const {
  const std::lock_guard lock(mutex_);
  return bytes_;
}

}  // namespace dateline
