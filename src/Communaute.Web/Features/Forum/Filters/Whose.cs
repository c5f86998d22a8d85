namespace Communaute.Web.Features.Forum.Filters;

/// <summary>Whose questions a list holds, seen from whoever looks.</summary>
public enum Whose
{
    /// <summary>Mine, those asked without my name among them: nobody else can ask for this list.</summary>
    Mine,
    AnsweredByMe,

    /// <summary>Of those whom my employer employed when they asked. A question without a name has no employer.</summary>
    Colleagues,
}

internal static class WhoseWords
{
    public static string Word(this Whose whose) => whose switch
    {
        Whose.Mine => "moi",
        Whose.AnsweredByMe => "mes-reponses",
        _ => "ma-structure",
    };

    public static string Label(this Whose whose) => whose switch
    {
        Whose.Mine => "Mes questions",
        Whose.AnsweredByMe => "Où j’ai répondu",
        _ => "De ma structure",
    };
}
