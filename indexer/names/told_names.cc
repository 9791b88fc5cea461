#include "indexer/names/told_names.h"

#include "indexer/analyse/entities/short_forms.h"

namespace dateline {

ToldNames::ToldNames(const std::vector<AliasLine>& lines, Field field) {
  for (const AliasLine& line : lines) {
    if (line.field != field || line.kind == AliasKind::kRename) continue;
    for (const std::string& name : {line.first, line.second}) {
      names_.insert(name);
      letters_.insert(short_form_key(name));
    }
  }
}

bool ToldNames::has_letters(const std::string& form) const {
  return letters_.contains(short_form_key(form));
}

}  // namespace dateline
