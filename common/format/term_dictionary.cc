#include "common/format/term_dictionary.h"

#include <algorithm>

#include "common/base/error.h"
#include "common/base/varint.h"

namespace dateline {
namespace {

constexpr std::size_t kGroup = 16;

// Walks the terms of one group.
class GroupCursor {
 public:
  GroupCursor(const char* at, const char* end) : at_(at), end_(end) {}

  std::string_view next() {
    const std::uint64_t shared = read_varint(at_, end_);
    const std::uint64_t rest = read_varint(at_, end_);
    if (shared > term_.size() || rest > static_cast<std::uint64_t>(end_ - at_)) {
      throw Error(ErrorCode::kDamaged, "a term dictionary is damaged");
    }
    term_.resize(shared);
    term_.append(at_, rest);
    at_ += rest;
    return term_;
  }

 private:
  const char* at_;
  const char* end_;
  std::string term_;
};

}  // namespace

TermDictionary::TermDictionary(const SectionFile& file, const std::string& name, std::size_t count)
    : bytes_(file.section(name + ".bytes")),
      starts_(file.array<std::uint32_t>(name + ".index", (count + kGroup - 1) / kGroup)),
      count_(count) {
  if (!starts_.empty() && starts_.back() > bytes_.size()) file.damaged("its terms are damaged");
}

std::size_t TermDictionary::group_of(std::string_view term) const {
  const auto after = std::upper_bound(
      starts_.begin(), starts_.end(), term, [&](std::string_view wanted, std::uint32_t start) {
        return wanted < GroupCursor(bytes_.data() + start, bytes_.data() + bytes_.size()).next();
      });
  return after == starts_.begin() ? 0 : static_cast<std::size_t>(after - starts_.begin()) - 1;
}

std::optional<std::size_t> TermDictionary::find(std::string_view term) const {
  std::optional<std::size_t> found;
  scan(term, [&](std::size_t index, std::string_view at) {
    if (at == term) found = index;
    return false;
  });
  return found;
}

std::string TermDictionary::term(std::size_t index) const {
  if (index >= count_) throw Error(ErrorCode::kDamaged, "a term is not in the dictionary");
  GroupCursor cursor(bytes_.data() + starts_[index / kGroup], bytes_.data() + bytes_.size());
  for (std::size_t i = 0; i < index % kGroup; ++i) cursor.next();
  return std::string(cursor.next());
}

void TermDictionary::scan(std::string_view from,
                          const std::function<bool(std::size_t, std::string_view)>& fn) const {
  if (count_ == 0) return;
  std::size_t index = group_of(from) * kGroup;
  GroupCursor cursor(bytes_.data() + starts_[index / kGroup], bytes_.data() + bytes_.size());
  for (; index < count_; ++index) {
    const std::string_view term = cursor.next();
    if (term >= from && !fn(index, term)) return;
  }
}

void write_term_dictionary(SectionWriter& file, const std::string& name,
                           const std::vector<std::string_view>& terms) {
  std::string bytes;
  std::vector<std::uint32_t> starts;
  std::string_view before;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (i % kGroup == 0) {
      starts.push_back(static_cast<std::uint32_t>(bytes.size()));
      before = {};
    }
    const std::string_view term = terms[i];
    const std::size_t shared = static_cast<std::size_t>(
        std::mismatch(term.begin(), term.end(), before.begin(), before.end()).first - term.begin());
    append_varint(bytes, shared);
    append_varint(bytes, term.size() - shared);
    bytes += term.substr(shared);
    before = term;
  }
  file.add(name + ".bytes", bytes);
  file.add_array(name + ".index", starts);
}

}  // namespace dateline
