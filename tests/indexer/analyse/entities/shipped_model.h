// The entity model that ships, for tests of everything behind the tagger.
#pragma once

#include "indexer/analyse/entities/extract.h"
#include "tests/support/test_files.h"

namespace dateline {

inline std::shared_ptr<const EntityModel> shipped_model() {
  static const auto model = EntityModel::open(source_path("data/entities/model.bin"));
  return model;
}

}  // namespace dateline
