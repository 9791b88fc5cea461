// What the words around a person's mention tell about whom it means. Pure functions;
// any thread.
#pragma once

#include <string_view>

namespace dateline {

// "his son, ", "was born": the person is introduced as somebody's relative, or by a name
// of birth. `before`: the words before the mention, without blanks at the end.
bool is_relative(std::string_view before);

// "the Lee family", "families such as Sow and Lee", "a boy named Lee", "another Lee": a
// name by itself that is not the person of that name whom the text has named. `after`: the words behind the mention.
bool is_someone_else(std::string_view before, std::string_view after);

}  // namespace dateline
