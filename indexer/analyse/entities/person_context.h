// What the words around a person's mention tell about whom it means. Pure functions;
// any thread.
#pragma once

#include <string_view>

namespace dateline {

// "his son, ", "was born": the person is introduced as somebody's relative, or by a name
// of birth. `before`: the words before the mention, without blanks at the end.
bool is_relative(std::string_view before);

// "his wife, ", "her late brother ": the person is introduced as somebody's relative, and by no
// name of birth.
bool is_kin(std::string_view before);

// Right before the name: "His daughter," and the like; "his wife, ", "the daughter "; "her son,".
bool is_called_his_kin(std::string_view before);
bool is_called_female_kin(std::string_view before);
bool is_called_ones_kin(std::string_view before);

// "wife of President", "son of Col. and Mrs.": the person named just before is this one's.
bool is_relation_of(std::string_view before);

// "son of the late Mr.", "His father was the late Dr.": whose kin is told of, and is dead.
bool is_called_late_kin(std::string_view before);

// "the Lee family", "families such as Sow and Lee", "a boy named Lee", "another Lee": a
// name by itself that is not the person of that name whom the text has named. `after`: the words
// behind the mention.
bool is_someone_else(std::string_view before, std::string_view after);

}  // namespace dateline
