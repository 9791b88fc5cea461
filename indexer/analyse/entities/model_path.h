// Where the entity model that ships with Dateline lies. Any thread.
#pragma once

#include <string>

namespace dateline {

// What the environment's DATELINE_ENTITY_MODEL names; else data/entities/model.bin
// of the source tree or share/dateline/entities.bin of the installation that this
// program runs from. "" when there is none.
std::string default_model_path();

}  // namespace dateline
