#include "common/format/term_dictionary.h"

#include <algorithm>

#include "common/base/bisect.h"
#include "common/base/error.h"
#include "common/format/string_list.h"

namespace dateline {
namespace {

// The first term of a group, as it stands there.
std::string_view first_term(std::string_view group) {
  const char* at = group.data();
  const FrontCoded coded = read_front_coded(at, at + group.size());
  if (coded.shared != 0) throw Error(ErrorCode::kDamaged, "a term dictionary is damaged");
  return coded.rest;
}

// The place of `term` among the first `count` terms of the group. What a term shares with
// the one before tells how it compares, mostly without a look at its bytes.
std::optional<std::size_t> place_in(std::string_view group, std::size_t count,
                                    std::string_view term) {
  const char* at = group.data();
  const char* end = at + group.size();
  std::size_t common = 0;  // bytes that the term before, smaller than `term`, shares with it
  for (std::size_t place = 0; place < count; ++place) {
    const auto [shared, rest] = read_front_coded(at, end);
    if (shared > common) continue;             // as small as the one before
    if (shared < common) return std::nullopt;  // larger: it left what they had in common
    const std::string_view wanted = term.substr(common);
    const auto differ = std::mismatch(rest.begin(), rest.end(), wanted.begin(), wanted.end());
    if (differ.second == wanted.end()) {
      if (differ.first == rest.end()) return place;
      return std::nullopt;
    }
    if (differ.first != rest.end() &&
        static_cast<unsigned char>(*differ.first) > static_cast<unsigned char>(*differ.second)) {
      return std::nullopt;
    }
    common += static_cast<std::size_t>(differ.second - wanted.begin());
  }
  return std::nullopt;
}

}  // namespace

TermDictionary::TermDictionary(const SectionFile& file, const std::string& name, std::size_t count)
    : terms_(file, name, count) {}

std::size_t TermDictionary::group_of(std::string_view term) const {
  // The first group that begins after the term, less one.
  const std::size_t after = first_place_not(
      terms_.groups(), [&](std::size_t index) { return first_term(terms_.group(index)) <= term; });
  return after == 0 ? 0 : after - 1;
}

std::optional<std::size_t> TermDictionary::find(std::string_view term) const {
  if (size() == 0) return std::nullopt;
  const std::size_t index = group_of(term);
  const std::size_t first = index * StringList::kGroup;
  const std::size_t count = std::min(StringList::kGroup, size() - first);
  const auto place = place_in(terms_.group(index), count, term);
  if (!place) return std::nullopt;
  return first + *place;
}

std::string TermDictionary::term(std::size_t index) const {
  if (index >= size()) throw Error(ErrorCode::kDamaged, "a term is not in the dictionary");
  return terms_[index];
}

void TermDictionary::scan(std::string_view from,
                          const std::function<bool(std::size_t, std::string_view)>& fn) const {
  if (size() == 0) return;
  for (std::size_t at = group_of(from); at < terms_.groups(); ++at) {
    FrontCursor cursor(terms_.group(at));
    const std::size_t end = std::min((at + 1) * StringList::kGroup, size());
    for (std::size_t index = at * StringList::kGroup; index < end; ++index) {
      const std::string_view term = cursor.next();
      if (term >= from && !fn(index, term)) return;
    }
  }
}

void write_term_dictionary(SectionWriter& file, const std::string& name,
                           const std::vector<std::string_view>& terms) {
  FrontWriter writer;
  for (const std::string_view term : terms) writer.add(term);
  writer.write(file, name);
}

}  // namespace dateline
