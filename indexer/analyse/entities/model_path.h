// Where the entity model that ships with Dateline lies. Any thread.
#pragma once

#include <string>

namespace dateline {

// What the environment's DATELINE_ENTITY_MODEL names, unless it is empty; else
// share/dateline/entities.bin of the installation, or data/entities/model.bin of the source tree,
// that this program runs from; else that of the tree it was built from. "" when there is none.
std::string default_model_path();

}  // namespace dateline
