// SPDX-License-Identifier: MIT
#pragma once

#include "web/lockedprofile.h"

#include <QWidget>

class QWebEngineView;

namespace sasil {

class LockedPage;

/// Shows a page of HTML as a browser would, and reaches nothing but the images of one folder.
///
/// Needs prepareWebEngine() before the application object.
class HtmlView : public QWidget
{
    Q_OBJECT

public:
    /// \a folder: empty where there are no images.
    explicit HtmlView(const QString &folder, QWidget *parent = nullptr);
    ~HtmlView() override;

    void showPage(const QByteArray &html);
    [[nodiscard]] LockedPage *page() const { return m_page; }

private:
    LockedProfile m_profile;
    LockedPage *m_page; ///< deleted before the profile
    QWebEngineView *m_view;
};

} // namespace sasil
