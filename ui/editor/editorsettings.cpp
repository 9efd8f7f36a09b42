// SPDX-License-Identifier: MIT
#include "editor/editorsettings.h"

#include <QSettings>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// Calls \a visit with the key and the field of each switch.
template <typename Settings, typename Visit>
void visitSwitches(Settings &settings, Visit visit)
{
    visit(u"editor/lineNumbers"_s, settings.lineNumbers);
    visit(u"editor/factBand"_s, settings.factBand);
    visit(u"editor/topicBar"_s, settings.topicBar);
    visit(u"editor/focusMode"_s, settings.focusMode);
    visit(u"editor/typewriterMode"_s, settings.typewriterMode);
    visit(u"editor/closeBrackets"_s, settings.closeBrackets);
    visit(u"editor/spelling"_s, settings.spelling);
}

const QString familyKey = u"editor/fontFamily"_s;
const QString sizeKey = u"editor/fontSize"_s;
const QString wrapKey = u"editor/wrapColumn"_s;

} // namespace

EditorSettings EditorSettings::load(const QSettings &settings)
{
    constexpr int widest = 500;
    EditorSettings loaded;
    visitSwitches(loaded, [&settings](const QString &key, bool &field) {
        field = settings.value(key, field).toBool();
    });
    loaded.fontFamily = settings.value(familyKey).toString();
    const qreal size = settings.value(sizeKey, defaultFontSize).toReal();
    if (size >= smallestFont && size <= largestFont)
        loaded.fontSize = size;
    loaded.wrapColumn = qBound(0, settings.value(wrapKey).toInt(), widest);
    return loaded;
}

void EditorSettings::save(QSettings *settings) const
{
    visitSwitches(*this, [settings](const QString &key, bool field) { settings->setValue(key, field); });
    settings->setValue(familyKey, fontFamily);
    settings->setValue(sizeKey, fontSize);
    settings->setValue(wrapKey, wrapColumn);
}

} // namespace sasil
