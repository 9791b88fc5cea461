#include "indexer/names/alias_file.h"

#include <algorithm>
#include <array>
#include <utility>

#include "common/base/error.h"
#include "common/text/trimmed.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

struct Verb {
  std::string_view word;
  AliasKind kind;
  std::string_view between;
};
constexpr std::array<Verb, 3> kVerbs = {{{"same ", AliasKind::kSame, " = "},
                                         {"different ", AliasKind::kDifferent, " / "},
                                         {"rename ", AliasKind::kRename, " -> "}}};
constexpr std::array<Field, 3> kFields = {Field::kPerson, Field::kOrganisation, Field::kPlace};

// Of any form, as a query language has them.
bool is_in_quotes(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kQuotes = {
      {{"\"", "\""}, {"\u201C", "\u201D"}, {"'", "'"}}};
  return std::ranges::any_of(kQuotes, [&](const auto& quotes) {
    return name.size() > quotes.first.size() && name.starts_with(quotes.first) &&
           name.ends_with(quotes.second);
  });
}

class AliasReader {
 public:
  AliasReader(std::string_view line, std::string place, AliasCheck check)
      : line_(line), place_(std::move(place)), check_(check) {}

  AliasLine read() const {
    if (check_ == AliasCheck::kGiven && !is_utf8(line_)) fail("it is not UTF-8");
    for (const Verb& verb : kVerbs) {
      if (line_.starts_with(verb.word)) return read(verb);
    }
    fail("it begins with none of same, different and rename");
  }

 private:
  AliasLine read(const Verb& verb) const {
    AliasLine alias;
    alias.kind = verb.kind;
    std::string_view names = trimmed(line_.substr(verb.word.size()));
    for (const Field field : kFields) {
      const std::string prefix = std::string(field_info(field).name) + ":";
      if (!names.starts_with(prefix)) continue;
      alias.field = field;
      names = trimmed(names.substr(prefix.size()));
      break;
    }
    const std::size_t middle = names.find(verb.between);
    if (middle == std::string_view::npos) {
      fail("\"" + std::string(trimmed(verb.between)) + "\" between blanks parts the two names");
    }
    alias.first = trimmed(names.substr(0, middle));
    alias.second = trimmed(names.substr(middle + verb.between.size()));
    if (alias.first.empty() || alias.second.empty()) fail("a name is missing");
    if (alias.first == alias.second) fail("both names are the same");
    if (check_ == AliasCheck::kGiven) require_names(verb, alias);
    return alias;
  }

  // No value of a facet is what these would stand for.
  void require_names(const Verb& verb, const AliasLine& alias) const {
    if (alias.second.find(verb.between) != std::string::npos) {
      fail("it has \"" + std::string(trimmed(verb.between)) + "\" twice");
    }
    for (const std::string& name : {alias.first, alias.second}) {
      if (is_in_quotes(name)) fail("a name stands without quotes around it");
    }
    for (const Field field : kFields) {
      const std::string prefix = std::string(field_info(field).name) + ":";
      if (alias.first.starts_with(prefix) || alias.second.starts_with(prefix)) {
        fail("\"" + prefix + "\" stands once, before the first name");
      }
    }
  }

  [[noreturn]] void fail(const std::string& what) const {
    throw Error(ErrorCode::kUsage, what, place_,
                "write same A = B, different A / B, or rename A -> B");
  }

  std::string_view line_;
  std::string place_;
  AliasCheck check_;
};

}  // namespace

std::vector<AliasLine> read_aliases(std::string_view text, const std::string& where,
                                    AliasCheck check) {
  std::vector<AliasLine> aliases;
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty() || line.front() == '#') continue;
    aliases.push_back(AliasReader(line, where + ", line " + std::to_string(number), check).read());
    aliases.back().number = number;
  }
  return aliases;
}

}  // namespace dateline
