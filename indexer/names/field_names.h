// The names of one field's values while they are made: which values count for which name. One
// thread at a time.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "common/archive/names.h"
#include "indexer/names/alias_file.h"

namespace dateline {

class FieldNames {
 public:
  FieldNames() = default;
  // value -> name
  explicit FieldNames(const std::map<std::string, std::string>& names);

  // The name that the value counts for, itself when no other.
  std::string name_of(const std::string& value) const;
  // The values that count for it; none when nothing was joined.
  const std::set<std::string>& values_of(const std::string& name) const;
  // Whether anything counts for it.
  bool is_name(const std::string& name) const;
  // What counts for what the value counts for counts for the name.
  void join(const std::string& value, const std::string& name);
  void apply(const AliasLine& line);
  void add_to(std::vector<NameChange>& changes, Field field) const;

 private:
  // The values that count for one name.
  struct Group {
    std::string name;
    std::set<std::string> values;
  };

  void erase(const std::string& value);
  void set(const std::string& value, const std::string& name);
  void move_all(const std::string& from, const std::string& to);
  std::size_t joined(std::size_t a, std::size_t b);

  std::vector<Group> groups_;                    // some of no values
  std::map<std::string, std::size_t> group_of_;  // by value
  std::map<std::string, std::size_t> by_name_;
};

}  // namespace dateline
