#include "searcher/query/value_query.h"

#include <algorithm>

namespace dateline {

std::string value_query(Field field, std::string_view value) {
  const std::string name(field_info(field).name);
  std::string text(value);
  std::erase(text, '"');
  return field == Field::kCountry ? name + ":" + text : name + ":\"" + text + "\"";
}

}  // namespace dateline
