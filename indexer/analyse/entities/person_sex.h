// Whether a person of an article is a woman or a man, as titles, kin and forenames tell. Pure
// functions; any thread.
#pragma once

#include <cstdint>

#include "indexer/analyse/entities/article_persons.h"

namespace dateline {

bool is_woman(const Person& person);
bool is_man(const Person& person);

// "Mrs. Charles Hughes", "Mrs. C. E. Hughes" go by their husbands' names.
bool may_be_husbands(const Person& person);

// "Mrs. Hughes" is not Charles Hughes, nor is "Mr. Hughes" Ann Hughes, or whom the text calls
// Mrs. or somebody's wife. `title_kinds`: of the title before the surname.
bool is_other_sex(std::uint8_t title_kinds, const Person& person);

}  // namespace dateline
