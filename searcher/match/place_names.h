// The name that an archive gives to a place of which the form is another form ("USA";
// place_forms.h): what the user's alias file renames goes by its new name. Pure; any thread.
#pragma once

#include <string_view>

#include "common/archive/names.h"
#include "common/article/place_forms.h"

namespace dateline {

// Empty when it is no other form; lives as long as the table.
inline std::string_view shown_place_of_form(const NameTable& names, std::string_view form) {
  return names.name_of(Field::kPlace, place_of_other_form(form));
}

}  // namespace dateline
