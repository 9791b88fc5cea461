#include "indexer/names/unmet_names.h"

#include <map>
#include <set>
#include <utility>

#include "common/text/term_maker.h"
#include "indexer/names/unaliased_names.h"

namespace dateline {
namespace {

// The names of one field.
class MetNames {
 public:
  MetNames(const std::vector<std::unique_ptr<Segment>>& segments, Field field)
      : unaliased_(unaliased_names(segments, field, {})) {
    for (const auto& [form, name] : unaliased_.introduced.all) shown_.insert(form);
  }

  void add(const std::string& name) { shown_.insert(name); }

  bool has(const std::string& name) const {
    return unaliased_.counts.contains(name) || unaliased_.names.is_name(name) ||
           shown_.contains(name);
  }

  std::string near(const std::string& name) {
    if (by_folded_.empty()) {
      for (const auto& [value, count] : unaliased_.counts) {
        auto& [best, articles] = by_folded_[folded_name(value)];
        if (count.articles <= articles) continue;
        best = value;
        articles = count.articles;
      }
    }
    const auto known = by_folded_.find(folded_name(name));
    return known == by_folded_.end() ? std::string() : known->second.first;
  }

 private:
  UnaliasedNames unaliased_;
  std::set<std::string> shown_;
  std::map<std::string, std::pair<std::string, std::uint64_t>> by_folded_;
};

}  // namespace

std::vector<UnmetName> unmet_names(const std::string& archive, const Generation& generation,
                                   const std::vector<AliasLine>& lines) {
  const auto segments = opened_segments(archive, generation);
  std::map<Field, MetNames> fields;
  std::vector<UnmetName> unmet;
  for (const AliasLine& line : lines) {
    MetNames& names = fields.try_emplace(line.field, segments, line.field).first->second;
    const auto require = [&](const std::string& name) {
      if (!names.has(name)) unmet.push_back({line.number, line.field, name, names.near(name)});
    };
    if (line.kind != AliasKind::kSame) require(line.first);
    if (line.kind != AliasKind::kRename) require(line.second);
    if (line.kind == AliasKind::kSame) names.add(line.first);
    if (line.kind == AliasKind::kRename) names.add(line.second);
  }
  return unmet;
}

}  // namespace dateline
