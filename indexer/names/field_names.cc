#include "indexer/names/field_names.h"

#include <utility>

#include "common/text/term_maker.h"

namespace dateline {

FieldNames::FieldNames(const std::map<std::string, std::string>& names) {
  for (const auto& [value, name] : names) set(value, name);
}

std::string FieldNames::name_of(const std::string& value) const {
  const auto known = group_of_.find(value);
  return known == group_of_.end() ? value : groups_[known->second].name;
}

bool FieldNames::is_name(const std::string& name) const {
  const auto known = by_name_.find(name);
  return known != by_name_.end() && !groups_[known->second].values.empty();
}

const std::set<std::string>& FieldNames::values_of(const std::string& name) const {
  static const std::set<std::string> none;
  const auto known = by_name_.find(name);
  return known == by_name_.end() ? none : groups_[known->second].values;
}

void FieldNames::join(const std::string& value, const std::string& name) {
  move_all(name_of(value), name);
  set(value, name);
}

void FieldNames::apply(const AliasLine& line) {
  switch (line.kind) {
    case AliasKind::kSame:
      move_all(name_of(line.second), line.first);
      move_all(name_of(line.first), line.first);
      set(line.second, line.first);
      break;
    case AliasKind::kRename:
      join(line.first, line.second);
      set(line.second, line.second);  // what it counted for before is not meant
      break;
    case AliasKind::kDifferent:
      if (name_of(line.first) != name_of(line.second)) break;
      // The one that lends both its name keeps it, the other goes.
      erase(name_of(line.first) == line.second ? line.first : line.second);
      break;
  }
}

void FieldNames::add_to(std::vector<NameChange>& changes, Field field) const {
  for (const auto& [value, group] : group_of_) {
    const std::string& name = groups_[group].name;
    if (value == name) continue;
    changes.push_back({field, value, name, folded_name(value), folded_name(name)});
  }
}

void FieldNames::erase(const std::string& value) {
  const auto known = group_of_.find(value);
  if (known == group_of_.end()) return;
  groups_[known->second].values.erase(value);
  group_of_.erase(known);
}

void FieldNames::set(const std::string& value, const std::string& name) {
  erase(value);
  const auto [group, fresh] = by_name_.try_emplace(name, groups_.size());
  if (fresh) groups_.push_back({name, {}});
  groups_[group->second].values.insert(value);
  group_of_[value] = group->second;
}

// What counted for one name counts for another.
void FieldNames::move_all(const std::string& from, const std::string& to) {
  const auto moved = by_name_.find(from);
  if (moved != by_name_.end() && from != to) {
    std::size_t group = moved->second;
    by_name_.erase(moved);
    const auto there = by_name_.find(to);
    if (there != by_name_.end()) group = joined(group, there->second);
    groups_[group].name = to;
    by_name_[to] = group;
  }
  set(from, to);
}

// The fewer values go to the more: each is moved a few times, however many lines there are.
std::size_t FieldNames::joined(std::size_t a, std::size_t b) {
  if (groups_[a].values.size() < groups_[b].values.size()) std::swap(a, b);
  for (const std::string& value : groups_[b].values) group_of_[value] = a;
  groups_[a].values.merge(groups_[b].values);
  return a;
}

}  // namespace dateline
